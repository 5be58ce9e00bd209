/**
 * Invented headlines, ours, for what the newsletters do not show: names with other senses, and
 * languages other than English. `+` is about AI, `-` is not; a bar parts the title from the words
 * under it.
 */
export const examples = `
- Claude Monet exhibition draws record crowds in Paris | The museum extended opening hours as visitors queued to see the water lilies.
- Jean-Claude Juncker warns of a divided union | The former commission president spoke at a conference in Luxembourg.
- Coach Claude Lambert steps down after nine seasons | The club thanked him for two league titles.
- Claude Debussy festival returns to the coast | Orchestras from six countries will perform the composer's piano works.
- Retired farmer Claude Petit wins lottery twice | He plans to buy a new tractor and travel with his wife.
- Pastor Claude Bennett remembered at memorial | Friends and neighbours shared stories of his kindness.
- Marie-Claude Roy named head of the port authority | She replaces the outgoing director next month.
- Gemini horoscope for the week: a surprise at work | Mercury in retrograde brings delays, but the weekend looks bright.
- The twins of the zodiac: what Gemini season means | Astrologers explain the sign and its ruling planet.
- Gemini meteor shower to peak this weekend | Skywatchers should look east after midnight.
- Gemini South telescope captures a dying star | The observatory in Chile released a new image of the nebula.
- How the Gemini spacecraft taught NASA to dock | The two-seat capsules paved the way for the Moon landings.
- Gemini exchange settles with New York over its Earn programme | The crypto firm founded by the twins will return funds to customers.
- Llama escapes petting zoo and visits a supermarket | Staff lured the animal out with carrots.
- Llama wool prices climb as Andean herders organise | Weavers in Peru say demand for natural fibre is growing.
- Co-pilot lands plane safely after captain falls ill | Passengers applauded as the aircraft touched down in Denver.
- Rally co-pilot recovering after crash | The pair had been leading the stage.
- Ford Nova and other cars we forgot | A classic car show brings back the compact models of the seventies.
- Nova Scotia declares wildfire emergency | Residents of three towns were told to leave.
- PBS series Nova wins science journalism prize | The documentary followed a deep-sea expedition.
- Supernova remnant mapped in X-rays | Astronomers used two observatories to trace the shock wave.
- FBI agent testifies in corruption trial | The special agent described months of surveillance.
- Real estate agents brace for lower commissions | A court settlement changes how home sellers pay.
- Free agents to watch this summer | Several midfielders are available without a transfer fee.
- Fashion models walk for a sustainable label | The runway show used recycled silk.
- Model railway club celebrates fifty years | Members rebuilt the town's old station in miniature.
- New electric car model goes on sale in Europe | The hatchback has a range of 420 kilometres.
- Power transformers in short supply as grid projects stall | Utilities wait up to three years for new equipment.
- Transformers film tops the box office | The robots in disguise earned 60 million in their opening weekend.
- Potato chip maker recalls sour cream flavour | The snack company found an undeclared allergen.
- Memory chip prices fall as phone demand weakens | Suppliers cut output of conventional DRAM for handsets.
- Chipmaker opens plant for car power semiconductors | The silicon carbide factory will employ 700 people.
- Taiwan earthquake briefly halts wafer production | Foundries evacuated clean rooms and inspected equipment.
- Chip export licences delayed for lithography tools | Regulators in The Hague are reviewing applications.
- Bitcoin climbs past a new high as funds pile in | Exchange-traded products recorded a fifth week of inflows.
- Ethereum developers schedule the next upgrade | The fork raises the limit of data blobs.
- Stablecoin issuer seeks a banking licence | The company holds short-dated treasury bills as reserves.
- Crypto exchange hacked, users lose 80 million | Investigators trace the stolen tokens through mixers.
- Bitcoin miner reports record quarterly output | The firm brought a new site in Texas online.
- Robot vacuum review: strong suction, poor app | The self-emptying dock is loud but works well.
- Lawn mowing robots get cheaper this spring | Retailers cut prices on boundary-wire models.
- Robotaxi service starts in two more cities | Riders can book driverless cars around the clock.
- Warehouse robots lift parcels at a new hub | The logistics firm says the machines cut injuries.
- Surgeons use a robot for a keyhole heart operation | The patient left hospital after three days.
- Drone delivery of medicine begins on the islands | Couriers fly blood samples between clinics.
- New phone has a brighter screen and a larger battery | Reviewers praise the camera but miss the charger.
- Noise-cancelling earbuds compared | We tested twelve pairs on planes and trains.
- Smartwatch adds blood pressure alerts | The update arrives on older models next month.
- Foldable phones: hinge test after one year | Dust remains the weak point.
- Games console gets a price rise | Retailers blame tariffs and currency swings.
- Avian influenza (AI) found at a poultry farm | Officials set up a three-kilometre zone after AI was confirmed in hens.
- Ai Weiwei opens a show in Lisbon | The artist fills a hall with porcelain.
- Air India orders fifty narrow-body jets | The airline expands its domestic network.
- Drink 500 ml before the run, doctors say | Hydration advice for marathon day.
- Cursor keeps jumping: how to fix a trackpad | Clean the surface and update the driver.
- SQL cursors explained with examples | When to fetch rows one at a time in PostgreSQL.
- Alexa Chung launches a denim line | The designer returns to her favourite cuts.
- Siri Hustvedt on her new novel | The writer speaks about memory and grief.
- Shakespeare's sonnets set to music | The choir sings six poems by the bard.
- A haiku a day for a calmer mind | The poet publishes her third collection.
- Magnum opus: the composer's last symphony restored | The orchestra performs from the original manuscript.
- Neurons in the gut sense sugar, study finds | Mice preferred sweet water after the nerve was stimulated.
- Students learn to code at a summer camp | Children built websites and games in ten days.
- Database release brings faster joins | The open source project rewrote its query planner.
- Kubernetes gets a new gateway API | Cluster operators can split traffic without annotations.
- Ransomware gang leaks hospital records | The attackers exploited an unpatched VPN appliance.
- Cloud provider raises prices for storage | Customers will pay more for outbound traffic.
- Startup raises 20 million for payroll software | The round was led by an existing investor.
- Layoffs at a games studio after a weak launch | About 120 people will leave.
- Antitrust trial over app store fees begins | Developers say the commission is too high.
- Rocket launches forty broadband satellites | The booster landed on a barge.
- Fusion reactor sets a new plasma record | Researchers held the plasma for 22 minutes.
- Quantum computer factors a larger number | The team used error-corrected qubits.
- The agent said the player would leave in January | Two clubs are interested in the striker.
- GPU prices fall as gamers wait for new cards | Retailers discount last year's graphics cards.
- Nvidia driver fixes stutter in older games | The update also adds support for a new monitor.
- Nvidia graphics card review: 4K gaming at last | Frame rates are high, power draw too.
- Mistral winds close ski lifts in Provence | Gusts reached 130 kilometres per hour.
- Grok by Heinlein, reread: stranger than we remember | A classic of science fiction at sixty.
- Perplexity and joy: a memoir of fatherhood | The author writes of sleepless nights.
- Diffusion of gases explained for pupils | A kitchen experiment with perfume.
- Prompt payment law to help small suppliers | Firms must pay invoices within thirty days.
- Attention please: trains to run late on Monday | Works on the line continue until June.
- Fine-tuning a piano: what it costs | A tuner explains why humidity matters.
- Embedding gems in gold, the old way | A jeweller keeps a craft alive.
+ Claude Opus gets a larger context window | Anthropic says the model now reads whole code bases.
+ Claude now books meetings in your calendar | The assistant asks before it sends an invitation.
+ Gemini can now see your screen | Google brings the assistant's camera mode to more phones.
+ Copilot adds an agent that fixes failing tests | The coding assistant opens a pull request on its own.
+ Llama 4 fine-tuned for law beats larger models | The open-weights model reads contracts in Spanish.
+ Alexa gets a generative upgrade | Amazon's assistant now holds longer conversations.
+ Siri to run on a larger language model | Apple plans a new assistant for the spring.
+ Nova models come to more regions | AWS lowers prices of its multimodal models.
+ Robot learns to fold laundry from video | A vision-language-action model controls both arms.
+ Humanoid maker trains one neural network for the whole body | The policy was learned in simulation.
+ Nvidia's next AI chip doubles memory for inference | The accelerator targets long-context models.
+ Export rules tightened for AI chips | Shipments of accelerators to data centres need a licence.
+ Data centre for model training to draw two gigawatts | The lab rents the capacity for ten years.
+ Court rules on books used to train chatbots | Authors had sued the developer for infringement.
+ Regulator fines maker of companion chatbot | The app failed to check the age of users.
+ Crypto miner turns to AI hosting | It will rent graphics processors to a model developer.
+ Phone maker puts a small language model on the device | Summaries work without a connection.
+ New benchmark tests agents on office work | The best model finished two tasks in five.
+ Cursor raises money at a higher valuation | The maker of the AI code editor adds enterprise features.
+ Startup's text-to-speech clones a voice in seconds | The model speaks thirty languages.
+ Diffusion models made ten times faster | The method needs only four sampling steps.
+ Researchers find a circuit for arithmetic in a transformer | Interpretability work shows how a model adds numbers.
+ Hospital tests a chatbot for triage | Nurses check every answer before it is sent.
+ Teachers get guidance on generative tools in class | The ministry allows them with limits.
+ Union and studio agree on digital replicas | Actors must consent to synthetic voices.
- Claude Fournier takes gold in the downhill | The skier was two tenths faster than the favourite.
- Claude Rousseau, mayor for twenty years, will not run again | He thanked voters in a short speech.
- Obituary: Claude Girard, who brought jazz to the radio | The presenter died at eighty-one.
- Jean-Claude Van Damme to star in a western | Filming starts in Morocco in spring.
- Claude Giroux scores twice as the Senators win | The forward moved up the all-time list.
- Painter Claude Lorrain's landscapes go on tour | Forty works travel to three museums.
- Jury hears from Claude Bernier in fraud case | The accountant denied the charges.
- Cyclist Claude Lefebvre tests positive | The team suspended the rider at once.
- Hurricane Claudette weakens over land | Heavy rain is still expected.
- Gemini, Leo and Virgo: your stars for Friday | A good day to settle old quarrels.
- Gemini twins reunited after fifty years | The sisters met at an airport in Oslo.
- Letting agent ordered to repay deposits | Tenants had complained to the ombudsman.
- Border agents find reptiles in luggage | The snakes were taken to a shelter.
- Ticket agents fined for hidden fees | The watchdog says prices were misleading.
- Insurance agents protest new rules | They gathered in front of parliament.
- Double agent's papers released by the archive | The spy had worked for both sides.
- The undercover agent who infiltrated the cartel | A memoir tells of four years of hiding.
- Cleaning agents recalled over burns | The product was sold in three countries.
- Siri, a rescue dog, finds hikers in the snow | The team was out all night.
- Alexa, 9, wins the spelling bee | The pupil from Ohio spelled 42 words.
- 国产手机销量回升 | 第三季度出货量同比增长百分之五。
- 新款折叠屏手机发布，售价下调 | 厂商称铰链寿命提升，影像系统升级。
- 蓝牙耳机横评：降噪与续航谁更强 | 我们测试了十款产品。
- 比特币突破历史新高 | 多家机构增持，加密货币总市值上涨。
- 以太坊升级时间确定 | 开发者称手续费将进一步降低。
- 加密货币交易所遭黑客攻击 | 损失超过八千万美元。
- 扫地机器人选购指南 | 吸力、噪音与价格全面对比。
- 工业机器人出口增长 | 海关数据显示前三季度增长两成。
- 自动驾驶出租车新增两个城市 | 乘客可以通过应用预约。
- 存储芯片价格下跌 | 手机需求疲软，厂商减产。
- 晶圆厂扩产，车规芯片缓解短缺 | 公司预计明年投产。
- 光刻机出口许可延期 | 监管部门仍在审核。
- 新能源汽车销量创新高 | 多家车企公布十月交付数据。
- 电池技术突破：充电十分钟行驶四百公里 | 新材料提升了安全性。
- 双子座本周运势 | 工作上会有惊喜，周末适合出行。
- 十二星座性格解析 | 占星师解读水星逆行的影响。
- 票房：春节档影片累计超过六十亿 | 喜剧片领跑。
- 足球：主队三比一获胜 | 前锋梅开二度。
- 火箭成功发射四十颗卫星 | 一级助推器顺利回收。
- 天文台公布新的星云照片 | 望远镜拍摄历时三个月。
- 支付平台调整手续费 | 新规将于下月生效。
- 电商平台公布双十一规则 | 预售提前一周开始。
- 游戏公司裁员一百二十人 | 新作销量低于预期。
- 数据库新版本发布 | 查询性能提升三成。
- 云服务商上调存储价格 | 客户将支付更高的流量费。
- 勒索软件攻击医院系统 | 病历数据遭到泄露。
- 操作系统更新修复多处漏洞 | 建议用户尽快升级。
- 芯片公司上市首日股价上涨 | 公司主营电源管理芯片。
- 模特走秀展示环保面料 | 时装周在上海开幕。
- 房产经纪人行业佣金下降 | 新规要求明码标价。
- 量子计算机实现新的纠错记录 | 研究团队发表论文。
- 核聚变装置刷新纪录 | 等离子体维持二十二分钟。
- 人事：公司任命新的首席财务官 | 前任因个人原因离职。
- 外卖平台推出骑手保障计划 | 覆盖三百个城市。
- 咖啡连锁品牌门店突破一万家 | 县城成为新的增长点。
- 短视频平台调整推荐规则 | 减少低质内容曝光。
- 智能手表新增血压提醒 | 老款机型下月升级。
- 电视面板价格企稳 | 大尺寸需求回暖。
- 显卡价格回落，游戏玩家观望 | 新品即将上市。
- 无人机送药航线开通 | 连接海岛与医院。
+ 深度求索发布新一代推理模型 | 开放权重，数学与代码能力提升。
+ 通义千问开源百亿参数模型 | 支持一百种语言，可商用。
+ 智谱上线新模型，价格下调一半 | 上下文长度提升到一百万。
+ 月之暗面完成新一轮融资 | 资金将用于训练更大的模型。
+ 字节跳动豆包大模型日均调用量再创新高 | 企业客户增长明显。
+ OpenAI 推出新的编程智能体 | 可以自主提交代码并运行测试。
+ Anthropic 发布新版 Claude | 上下文更长，价格不变。
+ 谷歌 Gemini 新增实时视频理解 | 手机用户可以免费使用。
+ 英伟达推出面向推理的 AI 芯片 | 显存翻倍，功耗下降。
+ 华为昇腾集群支持万亿参数训练 | 多家实验室参与测试。
+ 人工智能立法进入征求意见阶段 | 草案要求标识生成内容。
+ 网信办公布生成式服务备案名单 | 新增三十款大模型。
+ 法院判决：生成图片是否享有著作权 | 案件涉及训练数据来源。
+ 机器人公司发布具身智能模型 | 一个网络控制全身动作。
+ 大模型幻觉问题研究新进展 | 论文提出检索增强的方法。
+ 文生视频模型开放测试 | 可生成一分钟高清视频。
+ 医院试用大模型辅助问诊 | 医生需要逐条确认。
+ 算力中心开工，服务大模型训练 | 一期投资五十亿元。
+ 多智能体框架开源 | 开发者可以编排工具调用。
+ 腾讯混元更新图像模型 | 支持中文文字渲染。
+ 视频生成模型升级，画面更连贯 | 单次可以生成三十秒。
+ 百度推出语音生成模型 | 只需几秒录音就能模仿音色。
+ 阿里发布图像生成模型，权重开放下载 | 消费级显卡即可运行。
+ 音乐生成模型引发版权争议 | 唱片公司要求公开训练数据。
+ 百度文心大模型降价 | 输入价格下调八成。
+ 马斯克旗下 xAI 完成融资 | 估值进一步上升。
+ 苹果 Siri 将接入更大的语言模型 | 预计明年春季上线。
+ 美国收紧对华 AI 芯片出口 | 多款加速卡需要许可。
+ 教育部发布中小学使用人工智能指南 | 明确禁止提交生成作业。
+ 语音克隆技术引发诈骗担忧 | 专家建议加强识别。
+ 手机厂商发布端侧大模型 | 离线也能总结会议。
+ 国产大模型在编程基准上追平国外产品 | 评测包含真实代码库。
+ 微软为 Copilot 增加自动修复功能 | 开发者可以一键合并。
+ 创业公司用 AI 设计新药进入临床 | 首批患者已经入组。
+ 向量数据库公司获得融资 | 服务检索增强应用。
+ 提示词注入攻击成为智能体新风险 | 安全团队提出防护办法。
+ AI 搜索产品上线广告 | 用户可以选择关闭。
+ 研究称 AI 助手提高客服效率 | 新员工受益最大。
+ 数据标注公司扩招专家 | 为大模型提供训练数据。
- 新しいスマートフォンが発売 | カメラと電池が改良された。
- ビットコインが最高値を更新 | 暗号資産の取引が増えた。
- 掃除ロボットの比較 | 吸引力と静音性を試した。
- 半導体工場が来年稼働 | 車載向けを生産する。
- ゲーム機の価格が上がる | 関税の影響という。
- 人気アニメの続編が公開 | 劇場は満席だった。
- 地震で新幹線が一時停止 | けが人はいない。
+ 生成AIで契約書を確認するサービス | 大手法律事務所が採用した。
+ OpenAIが新しい言語モデルを公開 | 推論の性能が上がった。
+ 国産の大規模言語モデルを無償公開 | 研究機関が共同で開発した。
+ 人工知能の指針を政府がまとめる | 企業に説明を求める。
+ AIエージェントが経理を自動化 | 導入企業が増えている。
+ 画像生成モデルの著作権をめぐり提訴 | 作家らが損害賠償を求めた。
- 새 스마트폰 출시, 카메라 개선 | 배터리 용량도 늘었다.
- 비트코인 사상 최고가 | 가상화폐 시장이 상승했다.
- 로봇 청소기 비교 | 소음과 흡입력을 시험했다.
- 반도체 수출 증가 | 메모리 가격이 올랐다.
- 프로야구 개막전 매진 | 관중이 몰렸다.
+ 오픈AI, 새 언어모델 공개 | 추론 성능이 향상됐다.
+ 생성형 AI 기본법 국회 통과 | 내년부터 시행된다.
+ 네이버 초거대 인공지능 업데이트 | 한국어 성능을 높였다.
+ AI 에이전트로 상담 업무 자동화 | 은행들이 도입하고 있다.
+ 챗봇 개인정보 유출 조사 | 위원회가 과징금을 검토한다.
- Neues Smartphone mit größerem Akku | Der Hersteller senkt den Preis.
- Bitcoin steigt auf Rekordhoch | Anleger setzen auf Kryptowährungen.
- Saugroboter im Test | Nur zwei Geräte überzeugen.
- Chipfabrik in Sachsen verzögert sich | Der Bau beginnt später als geplant.
- Claude Dupont gewinnt die Radrundfahrt | Der Franzose siegt vor heimischem Publikum.
+ Künstliche Intelligenz in der Schule: neue Regeln | Das Ministerium erlaubt Chatbots im Unterricht.
+ OpenAI stellt neues Sprachmodell vor | Es soll besser rechnen und weniger erfinden.
+ KI-Verordnung: was Unternehmen jetzt tun müssen | Die Pflichten gelten ab August.
+ Mistral veröffentlicht offenes Modell | Die Gewichte stehen unter freier Lizenz.
- Un nouveau téléphone à écran pliable | La marque promet une charnière plus solide.
- Le bitcoin bat un record | Les cryptomonnaies attirent les fonds.
- Jean-Claude Martin, le boulanger du village, prend sa retraite | Ses clients lui ont offert une fête.
- Mistral : des rafales à 120 km/h attendues en Provence | La préfecture appelle à la prudence.
+ L'intelligence artificielle entre à l'hôpital | Les médecins vérifient chaque compte rendu.
+ Mistral AI lève des fonds pour entraîner ses modèles | La jeune pousse française veut rivaliser avec OpenAI.
+ IA générative : la justice saisie par des éditeurs | Ils contestent l'usage de leurs textes.
+ Un modèle de langage ouvert et européen | Les poids sont publiés.
- El nuevo móvil plegable llega a España | La batería dura más.
- El bitcoin marca un máximo histórico | Suben las criptomonedas.
- Horóscopo de Géminis para hoy | Buen día para el amor.
+ La inteligencia artificial llega a los juzgados | El sistema resume expedientes.
+ OpenAI presenta un modelo más barato | El asistente responde más rápido.
+ IA generativa: Europa publica su guía | Las empresas deben etiquetar contenidos.
- Novo celular dobrável chega ao Brasil | A bateria dura mais.
- Bitcoin bate recorde | Criptomoedas sobem.
+ Inteligência artificial no SUS: como vai funcionar | Médicos revisam as respostas.
+ OpenAI lança modelo de linguagem mais barato | O ChatGPT fica mais rápido.
+ Projeto de lei da IA avança no Senado | O texto trata de direitos autorais.
- Nuovo telefono pieghevole in vendita | La batteria dura di più.
- Bitcoin al massimo storico | Salgono le criptovalute.
+ Intelligenza artificiale, via libera alla legge | Il testo regola l'uso negli uffici.
+ OpenAI presenta un nuovo modello linguistico | Il chatbot ragiona meglio.
+ Garante: multa al chatbot | L'IA non verificava l'età degli utenti.
- Điện thoại gập mới ra mắt | Pin lâu hơn.
- Giá bitcoin lập đỉnh | Tiền số tăng mạnh.
+ Trí tuệ nhân tạo hỗ trợ bác sĩ đọc phim | Bệnh viện thử nghiệm từ tháng này.
+ OpenAI ra mắt mô hình ngôn ngữ mới | ChatGPT trả lời nhanh hơn.
+ Việt Nam xây dựng luật AI | Dự thảo yêu cầu gắn nhãn nội dung.
- Katlanabilir telefon satışa çıktı | Pil ömrü uzadı.
- Bitcoin rekor kırdı | Kripto paralar yükseldi.
+ Yapay zeka yasası Meclis'te | Taslak şirketlere yeni görevler veriyor.
+ OpenAI yeni dil modelini tanıttı | ChatGPT artık daha hızlı.
+ Yerli yapay zekâ girişimi yatırım aldı | Şirket Türkçe modeller geliştiriyor.
`;

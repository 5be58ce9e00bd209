import { stem } from '../cluster/terms.ts';
/**
 * Concepts that reports of one event share across languages: each row has the English words (any
 * form that stems alike) and the Chinese ones. Within one language a row also joins synonyms
 * ("buys", "acquires"). Hand-written from the vocabulary of technology and business news; names of
 * companies come from the knowledge pack instead.
 */
const rows: [english: string, chinese: string][] = [
  // What happened
  [
    'release released launch launched unveil debut introduce announce rollout ship',
    '发布 推出 上线 亮相 登场 上新 面世 问世 放出 发表',
  ],
  ['update upgrade refresh revamp overhaul', '更新 升级 改版 新版'],
  ['preview beta trial test pilot', '预览 测试 内测 试用 试点 公测'],
  ['available availability access', '开放 可用'],
  ['acquire acquisition buy bought takeover purchase', '收购 并购 买下 接盘 吞并'],
  ['merge merger', '合并'],
  ['raise raised funding fundraise round financing', '融资 募资 筹资 轮融资'],
  ['invest investment investor stake backing backer', '投资 入股 注资 领投 押注 持股'],
  ['valuation valued worth', '估值 市值'],
  ['ipo listing public float', '上市 招股 挂牌 港股'],
  ['sell sold divest dump', '出售 清仓 卖出 抛售 套现'],
  ['sue sued lawsuit suit complaint', '起诉 诉讼 状告 控告'],
  ['court judge ruling rule verdict injunction appeal', '法院 法官 裁定 判决 禁令 法庭'],
  ['settle settlement', '和解'],
  ['copyright infringe piracy', '版权 侵权 盗版'],
  [
    'ban block prohibit restrict bar halt curb forbid limit',
    '禁止 封禁 叫停 限制 禁售 阻止 暂停 停止',
  ],
  ['delay postpone pause', '推迟 延期 延迟 暂缓'],
  ['approve allow permit clear license', '批准 允许 放行 许可 获准'],
  ['export sanction tariff', '出口 制裁 关税 管制'],
  ['regulation regulator regulate rules law legislation bill', '监管 法规 法案 立法 条例 规定'],
  [
    'government administration federal agency ministry commission',
    '政府 当局 部门 发改委 商务部 工信部',
  ],
  ['investigate investigation probe inquiry antitrust', '调查 反垄断'],
  ['fine fined penalty', '罚款 处罚'],
  [
    'deal agreement contract partnership partner sign pact collaborate',
    '协议 合作 签约 合同 签下 签署 大单 订单 携手 联手 牵手 结盟',
  ],
  ['hire hired recruit join poach appoint', '聘请 加盟 加入 挖走 挖角 任命 出任 招募'],
  ['leave left depart departure quit resign exit step', '离职 离开 卸任 辞职 出走 辞任 离任'],
  ['layoff fire cut-jobs lay', '裁员 裁撤'],
  ['founder cofounder found', '创始人 联合创始人 创办'],
  ['ceo chief boss executive head lead leader', '首席 总裁 负责人 高管 掌门 领导'],
  ['price pricing cost fee charge', '价格 定价 售价 费用 成本 收费 调用价'],
  ['cheaper discount cut reduce lower slash drop', '降价 折扣 下调 砍掉 打折 便宜 再降 削减 降至'],
  ['free', '免费'],
  ['subscription subscriber plan tier', '订阅 会员 套餐'],
  ['ads advertising advertiser', '广告'],
  ['revenue sales income annualized', '营收 收入 销售额'],
  ['profit loss earnings', '利润 亏损 财报 盈利'],
  ['share stock shares', '股价 股份 股票'],
  ['bond debt loan borrow', '债券 债务 贷款 举债'],
  ['leak leaked', '泄露 曝光 流出'],
  ['hack breach attack attacker exploit', '攻击 黑客 入侵 窃取'],
  ['vulnerability flaw bug', '漏洞 缺陷'],
  ['accuse allege claim', '指控 指责 指称'],
  ['distill distillation copy', '蒸馏 抄袭'],
  ['warn warning', '警告 警示'],
  ['opensource source open-source weights open-weight', '开源 权重'],
  ['license mit apache', '协议 许可证'],
  ['plan planning aim intend target', '计划 拟 打算 规划 目标'],
  ['report reportedly source', '据报道 消息 据悉 传 外媒'],
  ['talk negotiate negotiation', '洽谈 谈判 磋商 商谈'],
  ['deny denied refute', '否认 辟谣'],
  ['withdraw cancel scrap abandon revoke rescind', '取消 撤回 撤销 放弃 终止 搁置'],
  ['win won gold medal award', '金牌 夺冠 获奖 获胜'],
  ['record milestone surpass reach hit exceed top', '突破 超过 达到 首破 冲破 站上 创 里程碑'],
  ['beat outperform rival match near', '超越 追平 逼近 击败 对标 赶超 比肩'],
  ['first', '首个 首次 首款 首家 首批'],
  ['expand expansion extend', '扩大 扩展 扩张 扩建'],
  ['build construct construction', '建设 建造 兴建 打造'],
  ['replace swap', '取代 替换 替代'],
  ['support', '支持 支撑'],
  ['power powered base', '底座 驱动'],
  ['return restore bring', '恢复 回归 重返'],
  ['retire deprecate shutdown discontinue shut', '下线 退役 停用 关闭 停服'],
  // What it is about
  ['model models llm', '模型 大模型'],
  ['agent agentic agents', '智能体 代理 agent'],
  ['chip chips semiconductor processor silicon', '芯片 半导体 晶片 处理器'],
  ['gpu accelerator', '显卡 加速芯片 加速卡'],
  ['datacenter datacenters center data', '数据中心 机房'],
  ['compute computing capacity', '算力 计算'],
  ['gigawatt gw', '吉瓦'],
  ['power-plant energy electricity nuclear', '能源 电力 核电'],
  ['cloud', '云'],
  ['robot robotics humanoid', '机器人 人形'],
  ['car vehicle driving robotaxi autonomous', '汽车 自动驾驶 无人驾驶'],
  ['video', '视频'],
  ['image picture photo visual vision', '图像 图片 视觉 看图 生图'],
  ['voice speech audio sound', '语音 声音 音频'],
  ['music song', '音乐'],
  ['3d world scene', '三维 世界模型 场景'],
  ['code coding programming developer software', '代码 编程 编码 开发者 写代码'],
  ['math mathematics olympiad', '数学 奥数'],
  ['reason reasoning thinking think', '推理 思考'],
  ['translate translation', '翻译'],
  ['embedding rerank retrieval', '嵌入 向量 检索 排序'],
  ['ocr document', '文档 识别'],
  ['search engine', '搜索'],
  ['browser', '浏览器'],
  ['app application', '应用 客户端'],
  ['phone smartphone device hardware', '手机 设备 硬件 终端'],
  ['glasses wearable headset', '眼镜 头显'],
  ['chatbot assistant', '助手 聊天机器人'],
  ['memory memories', '记忆 内存 存储'],
  ['context window', '上下文'],
  ['parameter parameters', '参数'],
  ['token tokens', 'token 词元'],
  ['benchmark score evaluation leaderboard', '评测 测试 基准 榜单 得分 跑分'],
  ['training train pretraining trained', '训练 预训练'],
  ['inference', '推理成本'],
  ['multimodal modality', '多模态 模态'],
  ['language languages multilingual', '语言 语种 多语'],
  ['research researcher paper study scientist', '研究 论文 科学家 学者 研究员'],
  ['safety safe alignment', '安全 对齐'],
  ['cybersecurity security', '网络安全'],
  ['military defense pentagon army war', '军方 国防 五角大楼 军事'],
  ['health medical medicine drug healthcare', '医疗 健康 药物 医学'],
  ['school education student teacher', '教育 学生 学校'],
  ['child teen minors kid', '儿童 未成年 青少年'],
  ['news publisher media newspaper journalist', '新闻 媒体 出版商 报纸'],
  ['user users customer', '用户 客户'],
  ['download downloads', '下载'],
  ['enterprise business company', '企业 公司'],
  ['startup', '初创 创业'],
  ['bank', '银行'],
  ['china chinese beijing', '中国 国产 对华 北京'],
  ['us american america washington', '美国 美方 美'],
  ['europe european eu', '欧盟 欧洲'],
  ['japan japanese', '日本'],
  ['india indian', '印度'],
  ['korea korean', '韩国'],
  ['singapore', '新加坡'],
  ['taiwan', '台湾'],
  ['saudi', '沙特'],
  ['uae emirates abu', '阿联酋 阿布扎比'],
  ['trump', '特朗普'],
  ['musk', '马斯克'],
  ['altman', '奥特曼 阿尔特曼'],
  ['zuckerberg', '扎克伯格'],
  ['huang jensen', '黄仁勋'],
  ['nadella', '纳德拉'],
  ['pichai', '皮查伊'],
  ['lecun', '杨立昆'],
  ['siri', '苹果语音'],
  ['google alphabet deepmind', '谷歌'],
  ['apple', '苹果'],
  ['meta facebook', '脸书'],
  ['microsoft', '微软'],
  ['amazon aws', '亚马逊'],
  ['nvidia', '英伟达 辉达'],
  ['softbank', '软银'],
  ['tesla', '特斯拉'],
  ['oracle', '甲骨文'],
  ['intel', '英特尔'],
  ['broadcom', '博通'],
  ['qualcomm', '高通'],
  ['samsung', '三星'],
  ['tsmc', '台积电'],
  ['disney', '迪士尼'],
  ['adobe', '奥多比'],
  ['alibaba qwen tongyi', '阿里 千问 通义 阿里巴巴'],
  ['bytedance doubao seed tiktok', '字节 豆包 抖音'],
  ['tencent hunyuan', '腾讯 混元'],
  ['baidu ernie', '百度 文心'],
  ['deepseek', '深度求索'],
  ['moonshot kimi', '月之暗面'],
  ['zhipu z.ai glm', '智谱'],
  ['minimax hailuo', '稀宇 海螺'],
  ['huawei ascend', '华为 昇腾'],
  ['xiaomi mimo', '小米'],
  ['meituan longcat', '美团'],
  ['kuaishou kling', '快手 可灵'],
  ['stepfun', '阶跃'],
  ['unitree', '宇树'],
  ['cambricon', '寒武纪'],
  ['pope vatican', '教皇 梵蒂冈'],
  ['salary pay compensation bonus', '薪酬 年薪 奖金 薪资'],
  ['nonprofit restructure restructuring forprofit', '重组 营利 非营利'],
  ['team lab unit division', '团队 实验室 部门'],
  ['superintelligence', '超级智能'],
  ['sales-volume preorder order', '开卖 开售 预订'],
  ['million-users weekly monthly daily', '月活 周活 日活'],
  ['shopping retail commerce checkout', '购物 电商 零售'],
  ['game gaming', '游戏'],
  ['film movie hollywood studio', '电影 好莱坞 影视'],
  ['book author writer', '作家 书籍 作者'],
  ['question answer', '问答 答疑'],
  ['rare earth mineral', '稀土'],
  ['supply chain', '供应链'],
  ['factory plant manufacture', '工厂 制造 产线'],
  ['delivery deploy deployment', '交付 部署 落地'],
  ['fast faster speed flash lightning', '速度 极速 快'],
  ['small mini lightweight lite', '小模型 轻量'],
  ['flagship', '旗舰'],
  ['year-end', '年末 年终'],
];

const byEnglish = new Map<string, string>();
const byChinese: [word: string, concept: string][] = [];
for (const [english, chinese] of rows) {
  const [concept] = english.split(' ');
  for (const word of english.split(' ')) byEnglish.set(stem(word), `#${concept}`);
  for (const word of chinese.split(' ')) byChinese.push([word, `#${concept}`]);
}
const longestFirst = byChinese.sort(([one], [other]) => other.length - one.length);
const chineseWords = new Map(longestFirst);
const LONGEST = longestFirst[0]?.[0].length ?? 0;

/** The concept an English stem means (`#acquire`); undefined where the lexicon has none. */
export function conceptOfStem(word: string): string | undefined {
  return byEnglish.get(word);
}

/**
 * Concepts in a Chinese text, longest words first, without overlaps; `rest` holds the pairs of
 * characters around them, so that words missing from the lexicon can still be compared between two
 * Chinese texts.
 */
export function conceptsInChinese(text: string): { concepts: string[]; rest: string[] } {
  const concepts: string[] = [];
  const rest: string[] = [];
  let pending = '';
  const flush = () => {
    for (let at = 0; at + 1 < pending.length; at += 1) rest.push(pending.slice(at, at + 2));
    pending = '';
  };
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST, text.length - at);
    while (length > 0 && !chineseWords.has(text.slice(at, at + length))) length -= 1;
    if (length > 0) {
      concepts.push(chineseWords.get(text.slice(at, at + length)) ?? '');
      flush();
      at += length;
      continue;
    }
    const character = text[at] ?? '';
    if (/\p{Script=Han}/u.test(character)) pending += character;
    else flush();
    at += 1;
  }
  flush();
  return { concepts, rest };
}

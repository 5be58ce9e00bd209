/** The 6000 words most English news texts share, most common first; written by scripts/train-grounding/common-words.ts. */
export const commonWords = `
and to a the of for in is that with on by from has as an are data be can it its at new will or like more but into have models using model their which
over while across than now users was through how this code tools without security use not they up access agents company about also system when systems
all been including time them performance via could work other out infrastructure tasks only support should tool after available so used where features
one first platform such year developers build just no most make development enabling million two what still were post before software who between
language uses people workflows any teams years large some capabilities allows agent plans making billion companies management user being need coding
control create engineering these help training designed may team open even both would complex better run context feature human many research then had
next enables within because provides cost cloud article if released multiple directly process against reasoning building technology approach
information framework own you three built major rather due business full get around design during environments execution last his critical files
services under do real video way allowing generation attack source search web service supports memory applications scale integration made faster
include testing public down app key operations per network future single there costs he malicious often learning since architecture detection each
every set analysis improve introduces much version launched production attacks apps working become vulnerability attackers custom includes release
changes early introduced issues researchers different advanced same said existing offers project product efficiency organizations results content file
announced potential best called devices traditional take automated risk likely part back world change customers found storage agentic details products
vulnerabilities enable engineers queries launch internal threat well tokens allow able provide credentials tech running recently experience local
months platforms compute fast already developer high deployment workloads currently very intelligence secure small those creating power current image
right generate reduce significant updates based significantly startup usage good instead offering focus quality group inference risks several
monitoring end makes processing efficient we yet less shift few database prompt test pipelines projects fully challenges hardware improved industry
times deal shows state enterprise text needs patterns problems reducing servers safety four move recent images off query possible your automation
technical discovered knowledge market server value claims expected works government top whether environment improvements requires days free global
personal remote strong lot start week specific accounts looks far hours leading adoption core created long look governance targeting traffic chain see
understanding cases clear structured token account controls employees malware processes operational resources second exposed left speed analytics
latency prompts review scaling aims developed monitor simple standard update beyond offer private scalable added layer requests ability ensure month
must nearly addresses automatically things compromised improving later output handle require manage campaign massive sensitive autonomous enhance
accuracy financial five go authentication quickly says show complexity customer want least revenue breach impact prevent shared day keys entire
browser compliance methods rules techniques default number metrics write application device jobs modern until behavior come engine interface job
previously soon complete find growth social task tests understand despite past deploy lead pipeline strategy versions behind remains thousands told
leveraging plan problem runs unified compared external latest potentially chips method actions deliver questions response weeks let observability
powerful space concerns live logs metadata names solutions too contains demand dynamic enough injection insights practices incident lets reliability
remain similar benchmarks going keep maintaining providing supply actually handling humans policy requiring revealed address give limited reported
ransomware health longer share online productivity capable history along another especially distributed ecosystem means required trust active needed
optimized think almost bypass developing growing native numbers six configuration databases know never phishing report strategies various away coming
toward known rate say sources starting com following important integrating rapid calls caused continue higher place previous read solution validation
commands him natural reliable enhanced execute machine progress robust role together big common direct documents functions identify reportedly trained
avoid deep effective confirmed fake feedback implement minutes moving really datasets exploit hundreds increase inside reports though why generative
guide home tracking everything general our skills success writing detect enabled funding hybrid improves level once workflow achieve benchmark easy
half manual pay comes event might policies popular secrets seen started discovery having integrated privacy produce request creation did hard helps
lower media planning resource email increasingly investment providers responses stack today capacity effectively efforts focused life managed
visibility visual affected audit case checks continuous ever further put showing stolen tables took ago centers getting integrates led mode action
assistant former immediately leaving lightweight something adds chip effort given outputs specialized target countries decisions managing multimodal
perform point records reduced streaming study community develop input optimization repository supporting adding clusters deployments domain earlier
easier maintain minimal automate cause collaboration discusses family great highlights legitimate millions size targeted alongside credential
frameworks program takes components computing evaluation hit logic published types artificial commercial looking messages persistent semantic always
her library mobile path range reduces decision does engineer flaw novel runtime type allowed doing face money phone setup comprehensive cut identity
integrate issue orchestration outside package becoming consistent deployed enhances learn others store activity center deploying frontier operating
schema tooling train ways entirely evidence implementation itself networks packages structure additional command errors giving included involves safe
targets close domains highly roles add chat exploited instructions series window among broader delivers detailed encryption exploiting lack larger
overhead signals vector block call field largest list result she alternative daily dependencies eventually expanded generated identified languages
retrieval strategic base bring cluster compromise creates difficult done ensuring format gain limits linked practical roughly taking thinking vision
voice efficiently enhancing function leaders site stay third updated actors autonomously capability consistency events forward layers little low paid
price shares smaller useful covers enforcement extension initial options physical pull rapidly reach seamless arbitrary bug combining digital emails
hidden powered professionals sophisticated trying vulnerable achieving architectures certain energy fix generating interactive requirements achieved
appears collection communication competitive exposing failures late loss pages prioritize provider repositories steps successful taken videos workers
businesses document documentation expensive experts game increasing push turn boost particularly track anyone approaches delivery foundation goal
increased integrations parallel protection robots side aimed attention challenge connections conversations cybersecurity interactions investors
involved operate raised return separate signed table towards true us virtual instances partnership staff theft valuable worth accessible audio beta
biggest diverse expanding generates limitations page scalability sites spend technique unique verification aiming automatic demonstrates essential gap
gives individual lab leverages modeling preview shifting surface combines leverage near primary standards strict total attacker claimed computer
flexible kernel legal permissions publicly static terms threats victims came centralized error evolution exploits flow highlighting line replace sales
step basic edge organization streamline ahead causing fixes internet log medical migration order paths payment prompting researcher upgrade actively
answer constraints form machines patched receive spending startups steal technologies thought try easily failed failure feel interfaces raw scripts
settings showed solve throughput act amount competition drive embedded enforce experiences groups grow optimize original root round saying
successfully unauthorized apply cache consumer eliminating finding ones stop buy conditions configurations national parameters points reached reason
reinforcement routing stores zero according answers caching capture dataset economic exploitation independent legacy planned rates relevant resulting
accelerate alignment bugs client debugging eight embedding engines final pressure replacing serving slow valuation values bad break delivering
exposure fail fewer innovation interact my official sent stage view website accurate availability container corporate expand gains investigation
measures pattern pricing recovery seconds seven short smart alerts areas breaking driving enterprises gaps match paper parts thing annual builds
dedicated flexibility got head launching me operation treat worked achieves again average becomes connect effects explains fixed flaws matter
programming received serious session talks trusted websites written capital check define dramatically driven leaked meet mission object outcomes
privilege robot seems sell send serve sessions went widely actual addressing either employee everyone federal firm formats interview introducing load
main mean raise record regulatory reviews sharing suite themselves vendor cannot chief decade host links position scans simplifies spent stable
structures wants analyze campaigns changed containing creative focusing implemented law manufacturing members name passwords protect scanning accessed
asked board changing functionality goals helped incidents interaction levels ongoing ownership removed scheduled scientists setting suggests tested
abuse assistants batch benefits browsers camera compression individuals inputs isolated keeping loop necessary nodes rolling scenarios science author
chains cheaper e helping implementing install modular payload payloads related transform anything approval automating challenging country distribution
drug endpoint examples expertise hiring https huge ingestion isolation lifecycle lines lost missing named oversight raising states trial upcoming
actor alone became disclosed dollars dynamically explicit force improvement intent objects operators opportunities patch turning unclear affecting
architectural codebases defense ensures findings generally ideas partners pictured plus presents proxy simply subscribers verify wrong age assets
catalog chatbot dashboards downloads emerging executive experimental firms g learned old play releases reporting story appear billions completely
encrypted handles idea intelligent message persistence pushing ready suggesting advantage area backend combined debt editing exfiltration leave
markets news npm option patches personalized shell stronger tailored talent win algorithms attempts balance containers demands eliminate example false
filtering hand leadership link math serverless shifts simplify upgrades claim compatibility competitors crucial evolving fit ground held invest
manager offered period players practice proprietary protections reduction regular specifically stored acquisition ask believe brings contract
endpoints location mechanisms race regions saw secret status tens brain clients conversation decades experiment focuses guardrails prior relying
senior traces unauthenticated underlying whole writes ashbyhq began begin binary card care cells continuously court era escalation extended extensions
gets graph identifying index locally poor precision preventing producing rely scores sold tldr trigger algorithm attempt benefit cash central
completed controlled defenses dependency desktop enhancements experienced extract extremely finally follow joined leads measure programs replication
responsible reveals sale struggle trillion unit accelerating breached broad composable cryptocurrency demonstrated deterministic download forced front
guidance harder libraries logging loops nine offline older opportunity organizational police principles rule suspicious telemetry transition treatment
vehicles ads authorities credit date experiments international largely license neural optimizing person predict question reads restrictions speech
substantial supported unveiled volume weak appeared background blocks children claiming contact contracts decided emphasizing estimated man matching
movement pair precise provided red relationships removing someone transformation vendors whose allegedly body charge choose closed coverage crypto
detected driver flight fraud immediate increases initially leak living maintenance manipulation outperforms paying proper querying rare rise robotics
scheduling transfer validate workload believes cheap connected contain evaluating explores export facing greater healthcare heavy initiative lives map
monthly networking officials overall parameter probably scientific simpler stability transparency ultimately usually walks weights young aim bit
calling connection considering consistently evolved executives games hold influence integrity js meaning night patients reality searches signal stock
sure talk terminal transactions turns wide admin agreed agreement approximately birth bottlenecks career commit dashboard deeper embeddings faces
figure glasses hacking hour introduce join rest safely sets standardized suffered synthetic acquired automates budget compete cyber described else
expect fall fields fundamentally installed interest investments marketing mechanism moment registry relationship resolution reusable screen script
selling sense term toolkit widespread above ad adopting advances competing costly cuts evaluate explore founder fundamental heavily nature operator
optimizations permission phase plugin present reliably reverse rocket rolled room select shipping special unknown worldwide yesterday choice
confidence considered couple discover expansion expert extensive forcing here incremental limit locations metric proactive prove quick quite savings
scratch seeking simultaneously throughout topics uncovered vehicle views adaptive adopt continued covering creators dates deals display flows globally
happen laws normal office opening outlines partner password readers stream tell triggered warning alert analyzing backed contextual cyberattack dbt
diffusion expects fact gave goes importance meaningful miles military observed privileges proposed remediation remove rich rollout safeguards sandbox
ship sign skill stages stealing typically adapt blocking boundaries catch clearly communications conduct conversational disease distinct drift drivers
exchange expose followed food graphs letting mass mostly realistic resilience resulted seem serves silently streamlines summer tactics treating vast
vectors advancements alternatives artifacts backdoor collect consider consumers correct disclosure dropped economy funds identities implementations
light noise prediction pretty recommendations reference reveal stacks trends bank bypassing child clean codes cognitive cutting dangerous double evade
fresh happens keeps lists mapping maps matches meeting module nothing pass payments replaced revealing reward rising satellites scoring tied upgraded
amid avoiding coordination determine education industries lawsuit modes needing newly notes possibly primarily putting quarter responsibility restrict
score situation solving speeds stated surveillance versus wanted warned activities beginning committed continues course curated demonstrate downstream
drop eliminates expectations otherwise parsing photos preserving prices reaching reliance returned seamlessly secured spot streamlined weekly wrote
advance agencies behavioral bigger blocked bot chance chatbots comments component coordinated damage detecting enforcing finance hackers himself
intended issued items moved operates patching predictable preparing reading reflects travel tuning accused buying carry causes commits concepts
culture emerged engagement excels featuring friends humanoid impressive independently installation instance mitigate notifications outage playing
posted promising purchase scan schemas sending severe solved sometimes students tried units valid water associated bottleneck bringing brought city
class declarative defenders definitions describes discussions disk editor employs established fragmented frequently grew historical impacts interested
judgment lessons login matters opened passed positive simplicity starts storing truly variants agency approved assistance brand breaks careful caught
characters clinical codebase consumption death depends disruption equity explicitly extra extraction factors impossible kind limiting messaging
perfect prioritizing protocols quantum ransom replacement rivals sectors securely securing shopping style subscription switch transforming transforms
unnecessary vibe war advertising affects backups balancing blog cycle effect evaluations executing exploration follows foreign gained grown highest
highlight hosting investigations involving iteration joining landscape layered lineage loading losing managers marks migrations onto performs produced
raises reasons respond rights roll row season shape split stole streams survey tier trade unprecedented actionable adopted although arrested assess
asset asynchronous believed blood car cell closer computational computers drugs ecosystems encoding evolve hooks io judge labor leader partnerships
possibility prison professional protected satellite school seeing simplifying statement string turned unable variety wait watch woman women advice
channels combine conference connectivity connects construction delayed delays delivered demonstrating designs elements embed emphasizes entities
exactly exist exploring faced failing figures fine flag formal hands happened ideal joins launches mainly marking material mental outdated performing
port promise routine sequences shown student suggest superintelligence teammates transaction trials utility valued wallet warehouse wife acquire
assessments backup below bid categories certificate character closely customizable dark defined detects disable disruptions division edit establish
exact feed filters functional fund holds hope hopes involve love majority manually maximum member met node officer orbit plane posts profile receiving
recognition region remaining restore scaled sector signs switching transparent trick unusual workforce accelerates affect bots breaches compatible
condition counts designing died durable experimentation founders gone hallucinations hosted impacting indexing institutions interoperability logical
lose marketplace men moves outperform pain phones pose powers promises property quantization recall returns rewards route scene scope selection
shipped talking templates thread truth utilizes variant venture victim vs words ai announcement behaviors boosts box bypasses charged club
compensation contexts deeply defining deleted difference disabling extend filter friction granular happy harness highlighted identifies inspired
insurance joint killed length meant minimizing misconfigurations modify negative offerings pace predictions produces proposes prototype pulled reflect
relatively rendering represents retrieve sampling save spec sync timeline trend triage authorization autonomy aware browsing consent disabled
disrupted exe exfiltrate families foundational indexes industrial navigate notable numerous orders penetration placed relevance relies resilient
retention risky scales sizes slightly stake stand streamlining syntax tax thanks unlikely urged variables worse advised aligned attempting bar
binaries blue collaborative compromising concern constant crash denied dev directory displays escape ethical fell fraudulent harm holding hunting
indicators innovations interesting investing iterative leveraged minute net optional partnered party patient player privileged pushed ran rarely
remember safer schedule scored semantics signing smarter spread takeover ten tracks utilization utilize verified weapons won aligning asking async
auditing banking candidates charges combination comparable compiler computation cover decide deletion director estimates evasion factory forces giant
gold hosts mature mistakes mitigation modules music outages paradigm played poses positions proof publishing purchases regulations setups simulation
sound standalone structural tags technological tracing typical unlimited unstructured wallets willing administration admitted align amounts awareness
cameras cancer carefully cent choices concept connecting copy cryptographic direction drastically ended engineered enormous executed exposes extends
extortion feet filed firmware gaming generations hardcoded interviews iterate knew lacks licensing maintains materials monitors overcome owners
picture positives premium prevents profiles profit proved purpose purposes redirect rigorous samples stuck sufficient suggested trip uncertainty
unless unlock untrusted upon visible volumes weight white accessing acquiring battle broken captures certificates compaction complicated criminal
distillation documented domestic downtime ease emergency entry everyday extreme facility familiar flags happening heart hide hire hospital injecting
instant invested journey labels land leaks linking manages manipulate mother officially parents particular places pool preferences provisioning pure
puts random recommendation recommends reconnaissance remained remotely restricted rival rows seed silent solar subscriptions universal warn winning
analysts analyzes applying authority bandwidth battery biological cards commitment compact concurrency conducted confirm crafted dead debug dense
detail economics enter exclusive exit fans fight fire flat forensic forms frequent governed harmful healthy hearing hired implications infected
infostealer initiatives instantly instruction investigating lock mathematical merge missed morning natively nonprofit nuclear onboarding outperforming
plenty plugins political preserve proven repeated sample segmentation shifted similarity sort sparse station superior supposed temporal
troubleshooting visualization wave advancing aggressive air attributes backdoors baseline books boosting born bought carried cars clarity configurable
configure configured conflicts contributed cookies correctness demo dozens dubbed entity equivalent espionage excel explain facilities favor gene
guarantees impacted injury intervention losses mainstream maintained meetings middle migrating mind miss misuse obfuscation opens optimal ordered
prepare prioritizes productive profitable quietly recorded references removal sequence shut snapshots tiny translation warehouses weather abusing
accepted anywhere applies billing blind bounty brands breakthrough bulk channel click comment communities contributions correlation crew delete
differences electric emotional everywhere fear fly guilty hijack house illegal kept kernels landing leaves notified occur owned pairs papers pick
plain properly prototyping purchased ranging recognize recommended refused reproducible responded scenes simulate star strengthen struggled surgery
tackle temporarily temporary thousand timing transformations trees unexpected unifies versioning allocation attributed banks broke capturing classic
columnar columns completion concurrent conducting connectors delay demanding discovering discuss discussed doubled factor factories father feels felt
filesystem fixing gigawatts hardening heap hype inconsistent insight internally listed master mixed ordering overview partial participants pilot pivot
predicts priced properties recover relative represent retain roadmap sandboxes scams sentence separation sequential spatial spyware stopped stress
suitable surfaces surge systematically tasked telling tells tend trading translate unify validated viable visit abused accelerated accept acts
advantages am analytical anonymous argues audits behalf branch breakthroughs candidate captured charts chats choosing cities classification closing
communicate compile conditional confidential contained contributors conversion credits cultural debut decoding depth dominant door drops dynamics
earnings entering ephemeral exfiltrating gaining gang generic genetic hot however hub impersonating inject insufficient knowing knows letter lineup
minimize naturally navigation note notification obsolete occurred performed physics posing prompted publish ranking refine replicate returning reuse
road saving scheme secondary seek ships shot stateful subject summaries suspected tiers twice upstream waiting whatever workspace abilities alleged
annually apparently appropriate arguments art assumptions barrier barriers benchmarking buffer citing commonly concrete config creativity crisis
defensive dimensions doubling dropping electricity fighting granted guides hash hijacking implements incentives injected insecure investigate lateral
licenses lies loads lunar maintainers messy misconfigured modifications modified noted obvious org overflow parties partitioning piece poorly
presented pretraining processors regardless releasing replaces representations rotate scanner screenshots scrutiny sees served shadow simplified
slower smartphone speak spokesman spotted sprawl stateless statements studies treatments upload urgent wider alpha analyzed beat black buckets
builders calendar cloning cold combat convert copyright count creator criticism cybercrime deploys diseases disrupting distributions downloaded drives
escalate expressed fees footage founded fourth freedom giants guidelines harvest header informed intuitive inventory lakehouse looked maximize md
minor naming newest noisy operated originally overhaul owner parallelism pod pounds priorities pursue regularly regulators reset resolve reviewing
searching severity shareholders society spacecraft stem stricter strongly substantially suggestions surged threshold trace transformer triggering
utilizing variable vital warns waste academic accurately acting administrative alerting anomaly apart approve attribution authenticated authors avoids
baby backing begun biology blockchain cellular centre chunks classes clips compelling connector corruption daughter debate defaults distinguish docs
draw durability enforces entered establishing exceeding excessive executes exfiltrated exists fails fair fee feeling fetch firewall fleet friend fun
girl grounded heard hits immutable incredibly indicating indirect investor iteratively junior kill layoffs leap locked merged multilingual nearby
outlined permanent persist photo portable presence processor proxies queue racing reactor recording repeatedly resolved retail rewriting seemingly
selected signaling snapshot standardize struggles struggling synthesis topic traversal updating verifiable violations viral weekend younger abuses
ambitious assist audience auth ball banned bias book checking clearer collected column comparisons conflict confusion contacts covered decline
deprecated describe descriptions distribute doubt dramatic egress evaluates expressions eyes federated feeds fill folder footprint fraction friendly
frontend fuel generalization harnesses hitting impersonate implant import info justify maintainable measuring mitigations moments motion offensive
optimizes peak pending personalization poisoning press primitives prominent recurring restructuring revamped robotaxi robotic signature spanning
specification speculative stars survive therapy threatened title touch tracked transport tree unpatched unpredictable validating walking warnings
weaknesses x accessibility adapting aggregation aligns amazing animals appeal argued arm artifact assume atomic batching beautiful betting boom botnet
bridge broker burn carrying cleanup confident console consume customization cycles dating deadline dependent designers disguised distance diversity
essentially exceed expands extracting eye fastest flagged flawed foundations fragmentation gathering genuine green hacker handled harvesting helpful
hurt invited legible maintainability merging migrate migrated mini misleading momentum newer obfuscated percent phases podcast popularity population
positioning priority procedures processed propose readiness retraining rewrite richer rigid robotaxis sandboxed saved seriously species specifications
statistics straight strings thinks tradeoffs trains transfers understands unreliable wild worker accidentally accountability acknowledged addition
affordable aged antitrust argue array ban bases category century certainly chunking collaborate college color commitments compiled configuring
continuing controlling criticized customized defend deliberately depend disaster disrupt dozen emerge ending equipment estimate frame gradually grant
hierarchical humanity incorporating inefficient ingest innovative insider installs interests journalists layout maker mimic missions objectives obtain
officers orchestrate perception perspective pieces pitch predicting proactively protecting queues reputation reviewed rounds routers schemes scientist
scraping seized sentenced sit sits spikes strengths suit supervision sustainable tight tough treated treats unifying uploaded usability wealth
addressed administrators adults alive arms arrive attempted bucket budgets bypassed chose consolidate contacted containerized controversial converting
crime cryptography declined diagrams discussion economically entries excellent expenses failover famous fan fellow financing firewalls frames
governments herself hinges identical identification indicate inefficiencies inspection installing institutional interacting invisible involvement jump
latent linear lookups manipulating margins mesh modest motivated narrow none noting nuanced opinionated overly penalty permissive personally personnel
physically pictures plaintext pods portability profits promote propagation publishers radio refactoring regulated rejected relational ruling
sacrificing screens separating shapes shop signatures sitting smartphones solely solid solves son staying subagents succeed surprisingly sustained
template theory threads tickets ties timelines traced transactional trustworthy visualizations walk wins worry abstraction abstractions accounting
adaptation advocates agreements archive arrest aspects autoscaling belief boosted burden charging chosen collaborating collecting comparison
competitor completing compound contents contribute controller crafting cybercriminals declared defeat demonstration depending deserialization
differently discipline draft duplication edits elsewhere employment executable fidelity finish forecasting formatting formed frequency fusion
grounding homes hook incomplete isolate kids killing kit lay leaking lean lived magic mathematics microservices milestone namespace nice outbound
paired panel partitions passengers passes passing permanently pitfalls planet pluggable ports positioned powering probabilistic proving pruning
pulling pulls ranges register removes replicas repo representation retries revolution runnable scenario scripting secretly selective sharp simulations
sorting spam spoke spots taste thoughts tips transformed velocity winner winners absolutely announcements approvals arguing arrival attract backbone
backends begins binding blast bubble catching chart citizens clone collapse companion compares comparing concerned confirmation consequences
consolidation contractors converts convincing customize damaged damages dealing deliberate departure describing determined discoveries dominance
downloading dual earn eliminated embeds emphasize empower engage enumeration equipped except exports expressive facilitating facts fingerprinting
flagship football fork freshness genuinely gigawatt goods grid guiding hear idle impersonation incredible injections injuries instrumentation
intercept investigators keyboard leakage licensed listing loader located logistics magnitude manipulated marked modifying neurons nor organized
overwhelming percentage portfolio posed prepared projected promoting pursuing ranks refinement repetitive retry rides ring rotation scoped section
shortly slowing spans sparked speedup spin spring stealthy stems submit supervised systematic teach telecom theoretical threatening tightly
transferred transformative tricks tries tutorial unlike unlocking unsafe vertical visitors visits whereas whom word worst aggressively agree aid
allegations altering asks assign attracted barely belonging bet booster boss bottom buyers chaining chairman cleaner clever colleagues compliant
compressed conventional correctly counter crashes curve decentralized decrypt designer destination diagnosis donated dump effectiveness elite employed
employing encourage enhancement etc explosion facilitate fallback falling fears featured film finds forming fragile garbage generator genes guarantee
guard hack hair headed holiday hotel hundred hypotheses inadequate infection ingests inline instability intellectual jail keyword label labeling lag
lure married masking memories minimum mix moat namespaces objective partition pg plant plays pleaded predicted predictive prefer prefix protein
recovered redundant registered registries regulation reject requested reshape revoked risking ruled sandboxing sea segments selectively sensors sex
sleep sourced specs spoken statistical steering stuff subset subtle suffer suspended swap synchronous tagging tail testers ticket transitioning
triggers txt understood unreleased upfront upgrading utilities versioned violence wish workplace zone acceleration accepting adjust aggregates
alleging annotations answering anymore approached arrived assessment attacked attended auditability backlash beating bets bill bloat broadly bundles
calculations captain catastrophic chances citations classified cleaning compilation compromises configs considerations consists contributing
controllers coordinate criteria decryption defines definitely description directed discussing dollar driverless empowers encouraged enjoy evals
exceptional explained exploitable expression fatigue figuring filing financially finished fired fleets freely fundamentals graphics handed
heterogeneous hires hunt husband immune implicit inform inner insists intermediate interpret interpretability irrelevant json kinds laptops lift loan
makers mandatory maybe measured metal minimizes movements myself niche normally notably obtained optical optimizer overcoming overseas pairing panels
possibilities posting precisely preparation prevention probe profiling promised publication purchasing rebuilt recommend recruiting recruitment
redesigned reflection regarding regional regression reshaping residents restored retailers ride rollback routes scam screenshot selecting separates
shaped sharply simulating splits splitting squad stories striker strikes struck summarization surpassing surprise sustainability symbol
synchronization tab tag teacher teaching tighter tolerance tomorrow traction traditionally translating tunnel typed uncover underscores undetected
unrelated victory visited voices waves wearable yield abandoned accelerators accommodate adjustments admins adversarial adversaries afternoon
anticipated appearance assembly attached attractive authorized awarded bash briefly brokers button bytes celebrate chained circuit clipboard
collectively complaints complexities constantly convergence convicted copies crawlers cross decode definition derived detailing detections die
dismissed dive doctors dominate eat election encouraging engaging enrichment escalating evaluated exercise extending facial fashion fault finalized
fingerprints flying foldable forecast gates geopolitical gotten graduates gross hacked headcount headless heat indicates insert intentionally
introduction intrusion jury kilometers labeled laid lakes laptop lawyer layouts likes locking longtime lookup lures male manufacture mapped
methodology movie murder narrative noticed observable occurs opaque outcome overload overnight owns packet parent peer picked pill placement portal
portion posture preserves prevented previews probability proposal proposals radius reactive redesign redirects refining reflecting refresh
registration remarkable renamed representing resolving respect responsibilities restart retailer retains revolutionize rollouts rooms seemed
semiconductor shrinking shutdown sideloading sides skip sorts speaker stale standardization steals stepping surfaced surprising therapies thoughtful
tour transcription trips trouble ultimate undisclosed undocumented urging varying weaponized wearing welfare whenever abroad abstract accidental
accomplish adapted afford algorithmic analyst anomalous architect arrives assessing attorney basically behave bespoke biotech bits bodies bound boy
branches bridges brittle cached causal caution celebrates centralizes chasing clock closest coherent compare comprehension concluded consolidating
constrained contention continual controversy copying craft cyberattacks declining delegate deletes deleting deliveries developments directories
dispute documenting dominated dream eating educate electronic ends enforced entertainment environmental eval executables exponential extensible
extracts feasible filled foot funded fundraising girls golden gradual greatest grows guest guided handful harvests hashes heading hierarchy hinder
hints hoping identifiers ignore ignored ignoring imagine implants incorrect incrementally inspect invites isolating item jailbreak lander latencies
laying leg legally lowest luxury manufacturers margin mathematicians mice mining mistake negotiating occasions odds orchestrator parse partnering
persists personality phenomenon planes poised practitioners principal prioritization prize procedure prosecutors prototypes provenance ratios
reconstruction relay reserved residential resume reused rogue satisfaction scanners scouted screening sensitivity settle shots showcasing shrink
soldiers spaces standing stands straightforward strain strength strengthening strike strongest sum suppliers surpasses tap tariffs temperatures texts
tone trajectory transcript trillions unaffected uncertain uniform unsolicited unused uploads usual vaccine valuations verifies verifying violent
worried activated administrator adult advancement aggregations ambitions animal announce anyway appearing armed attacking auditable auto
autoregressive balances baselines birthday blend boilerplate border boring broadband brother cable caches cargo ceiling circuits circumstances clicks
clip clustering coach colors comfortable commerce compress compressing consensus constraint contrast cool criminals curiosity datacenter desired
destructive dialogue distributing dll dominates drove dying embracing emphasized empowering empty encode entropy estimation evading exchanges exciting
explanations explosive fallen falls feeding flights floor formerly gather genome heuristics hiding hopefully horizontal implanted inadvertently
incorporate incorporates independence indicated infections infinite installations installers intense interconnected interim kits lakehouses listings
loved lowering magazine maintainer manifests marketplaces mask meaningfully measurement merges mirrors modification motor mounting navigating
notebooks obscure observe offloading oldest opposed organize outpacing oversee parser participate pause peers periods philosophy pipe pointed poisoned
preferred premature print profitability promotion proves pushes qubits rank refusing repeatable replay resistance revised rewrites rockets router
routinely safeguard scarce seats semantically sentences shirt shorter sight simulated situations slashed soft speaking specified specify sponsored
spreadsheets square stablecoins staging stance stations stealer stealth stopping subsidiary surprised symptoms tabs tenant therefore tokenization town
trails trojanized unintended unlocks unveil usable usernames utilized validates van vary vastly village virtually wake walked wanting watching absence
accusing activation adaptability adherence agrees airline airport allocations alter ambiguity annualized appointed arrays aside aspect astronauts
augmented avoided backward bag basis batteries bed beliefs boasts bolster bonuses boot boxes branding breakdown bundle burnout busy buyer cap
celebrating centralizing charity checkout civil clubs codenamed coffee coherence collapsed collective committing complement comply conceptual
confirming consuming contractor convinced coordinates corner costing covert crashed curl custody damaging de deaths decoupling defence degrade
degrades degrees departments dependence desperate diff discrete disorders distinguishing donor drawing drawn drew duration earliest efficacy
encrypting equal essay establishes exclusively exfiltrates expecting experiencing experimenting extracted facilitates fairly fits folders forwarding
gate gateways glass grants gun headers headset hospitals imminent impactful income individually inevitable inherently integer intelligently
intentional interoperable jumped lacked lawsuits leaderboard lifestyle listening locks manufacturer matrix medal mentioned mentorship merely
modalities modernize monetization mouse multi mutation nation ops orbital orchestrates orchestrating organizing partially passport perfectly
personalize phrases playbook poached preference presentation principle programmers progressive promoted proofs protects quarters radically ratio
reaches reaction reader realize realized reconciliation recreate referred regressions reproducibility requesting rescue restrictive rethink retire
retirement reversed runtimes salary schools searchable seat segment serialization shaping shocking slash sole sounds span specially sport sports
stakes strange substitute suddenly sued suffering suited summarize summarizing supporters surrounding survived talented teaming thorough totally
touching traceability translates trivial undergoing uniquely unlocked upper uv vice viewers virtualization visually visuals vocabulary wall warm
weakness wear workspaces aboard accelerator agility aiding aircraft aka annotation antivirus appreciate argument articles attachments attribute
augment balanced beats benign bidirectional biometric blow branching builder canvas carbon carries catalogs characteristics chase checkpoints chemical
circular cited clarifying clash coast collapsing communicates communicating compounding computations concerning concise confused confusing consecutive
considers constellation construct consumed continuity converging converted convince copied cores corpus correction creatures credibility critics
deepfakes degree develops diagnosed diagnostics disables disciplined discovers dismantled duties editors educational electrical eligible encourages
episode evening eventual examines exceeds exclusion exercises explaining exporting farm favoring fifth filling fined flood formally fostering
frustrated gas graduate granting grouping guests hacks hallucination handler height histories horizon hostile iconic idempotent identifier inherent
intends intention intercepts iterations learns legislation legs lifetime lighting lightning loaded lots lowers mandates manner masquerading maturity
median medium mere merger mess meters mindset mirroring monetize negotiations neither normalization notice nowhere obligations offset ourselves
outperformed pack packaging passenger pathways penalties performant personas pet philosophical photographer pivotal planner plastic playbooks pointers
pragmatic praised precedent predecessor predictability preliminary presenting pressures pretrained prioritized privately projections purely reactions
reasonable rebuild rebuilding recovering reinforcing remediate repeat resemble resigned responsive restoring restricting reviewer roads s scaffolding
scanned sec seeks self settlement shareholder shellcode shortages showcase showcases silos sink skeptical slated slowed slowly smuggling societal
sometime somewhere sparking spends spokesperson spoofing spreads stating stats stayed stays steer stepped strategically streets styles submitted
subsequent surfacing surpass surpassed suspect sweeping systemic teens temperature tensions tensor terabytes thin tiered timely timestamps titles
tradeoff transitions transportation trap travelling tune tuned tunneling underground unencrypted uptime vague varied verdict versatile viewing virus
visiting vote wages walkthrough wasted weaponize wheel wireless workarounds writers yourself abnormal acknowledging acquisitions adaptable adapters
additions adjusting admitting advertised advertisers advise afraid aggregate alleges allowlisting amplify animated animations anniversary anytime
appearances approaching approximate arise assumption attending authenticate autocomplete automations bags bedroom bills bonus boundary boys browse
buffers burns byte campus cancelled capex careers carriers cascading centralize centrally certification chapter checkpointing chunk clause clicking
climate collaborators collects combinations conclusion contributor conventions corporation correlates couples crowd datacenters daughters decouples
deduplication deemed deepfake demos deprecation devastating differ directors distinctive dominating drain drink emissions employ employers encounter
endless evolves existed expense explanation explored express expressiveness factual fat fighter figured fingerprint finishing flew followers forecasts
forensics forget forum founding framing frozen fuzzing handshake hashing heads heightened historic impractical inaccurate indexed influential
infostealers infrared insisted intact intercepting interception interpreter intrusions invite lacking lengths lighter longevity manageable
manufactured marriage massively measurable measurements mechanics medication medicine megawatts menu microphone milestones milliseconds minds misses
moral movies mutations nested newspaper nobody obviously okay opinion optimistic oral originated overlapping overwhelmed owning participation passkeys
pays pen persona perspectives plants plateau pointer pooling preservation primitive probes producer programmable programmatically proud proximity
radiation reactors readability receives recipients recruit recursive reductions renaming render requirement resembles resident resiliency responding
responds restructure retained retaining retrieved retrieves retrieving reusing revenues reviewers rock rumors runners sanitization sat scoping
secretive sends sensor separated sexual sharding sheet shock shooting shortcomings shutdowns siloed similarly simulates sister skew slop southern
spectrum speedups spinning spreading spreadsheet stakeholders stalled standardizes stops stripped structuring stuffing summary supercomputer surgical
surrounded swimming tends tenure thresholds thus timestamp ton trail transcripts transmit tricking triple unaware underscoring underway universe
universities unrealistic unsolved upset vacuum variations volunteers wary wedding wire witness worlds worm abundant accident accumulated accusations
activists adapts adjacent adopters adversary aging akin altitude ambiguous ambition anger anomalies answered anticipate appealing appetite appliances
archives arrests artificially artists assault assembled assigning atmosphere attorneys authentic awards babies backlog bacteria banning bars belongs
blame blank bomb bone booking bunch bundled buried bus cadence canceled cancers cautious celebrated centuries checkpoint citizen classical classifiers
clones clothes compiling concentrated confirms consciousness conservative considerable conspiracy consulting containment contribution converge
conviction copyrighted correlate counting crackdown crawling crimes curation cure curves decoupled defending demanded denies density departed
destroyed detained diagnose diagnostic difficulties dinner disappear disappointing discount discoverability dish disposable distant distinction
dumping duplicate earned eastern economists elevated embodied embrace emotions empirical encoder enjoyed enumerate env excess excitement excluded
exhibit existence existential extensibility fabricated fatal federation feelings female finalizing fiscal fluency foods forgotten forked foster framed
fulfill fuzzy genetically geographic glimpse gradient graphical guaranteed gym halt halted hanging hardest headquarters hijacked honest honor houses
ill immense immigration impose inches ingesting ingredients inherited injects interventions intuition invitation jointly judgments keystrokes kubectl
landed lasting laterally laundering lengthy likelihood locality logged logins lowered matched membership memo merchants minority mirror mitigated
mitigating moderation modernization molecules motivation mounted multiplication necessarily necessity neck northern notifying observations
occasionally offices opt orchestrated origins outer overwriting parity parking parses participating partitioned partly passive perhaps periodic pin
pitched plagued politically pollution pools portals prefixes producers proliferation prospect protective proteins publisher questioned quirks races
ranked rating reachability recipient recordings refers refined refusal regex relaxed relied relief reminder rent rental replicating representatives
researching reserves resets restriction reversible revoke rollbacks rot sanctions scared schedules scraped sections seizure sells sequencing sharded
sheets shocked shutting sidecar skilled slide smoothly sovereignty specialist spoofed spotlight staged standardizing stick storytelling stressed
striking studied studios stunning subsystem succeeded successes sudden suing supplier supplies suppress surroundings suspects sustain syscall tailor
teenagers teeth terrible themes thereby tissue toggle totaling tougher trajectories trucks typing unchecked underwent unlawful unseen username
vertically viewed violated violating violation visualize waitlist walls wasting weapon willingness wrapper www yes zip abandon abstracts accepts
accountable achievement admission amplifies angry animation annoying apartment arises army artist assessed assuming attach augmentation auxiliary
award beach beaten beauty benefiting
`
  .trim()
  .split(/\s+/);

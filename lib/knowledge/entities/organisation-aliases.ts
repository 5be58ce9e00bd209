/**
 * Organisations that are only known by name: publishers, universities, agencies, makers of tools.
 * One to a line; a name that is also an ordinary word ends in `?` and counts only next to a second
 * cue.
 */
const list = `
Nous Research
LMSYS
Weights & Biases
Qdrant
Weaviate
Chroma?
LanceDB
Milvus
Zilliz
Jina AI
Nomic AI
Nomic
Unsloth
Unsloth AI
Answer.AI
fast.ai
Mozilla
Wikipedia
Wikimedia Foundation
Stripe
Airtable
Airbnb
Netflix
PayPal
Visa?
Mastercard
Walmart
Target?
Coca-Cola
Toyota
Honda
Hyundai
Ford?
General Motors
Volkswagen
BMW
Mercedes-Benz
Bosch
Siemens
Philips
Ericsson
Nokia
Cisco
Hewlett Packard Enterprise
HP
Lenovo
LG
Panasonic
Hitachi
Fujitsu
Toshiba
NEC
Rakuten
Accenture
Deloitte
McKinsey
Boston Consulting Group
Bain?
KPMG
PwC
Goldman Sachs
Morgan Stanley
JPMorgan
JPMorgan Chase
Citigroup
BlackRock
Blackstone
KKR
Fidelity
Tiger Global
Lightspeed
Lightspeed Venture Partners
Khosla Ventures
Kleiner Perkins
Founders Fund
General Catalyst
Index Ventures
Accel?
Greylock
Benchmark Capital
Bessemer Venture Partners
Insight Partners
Coatue
NEA
Google Ventures
Stanford
Stanford HAI
MIT
MIT CSAIL
Harvard
Harvard University
Princeton
Princeton University
Carnegie Mellon
Carnegie Mellon University
CMU
Yale
Yale University
Cornell
Cornell University
Columbia University
University of Oxford
Oxford University
University of Cambridge
Cambridge University
University of Toronto
University of Washington
University of California
UCLA
UCSD
Georgia Tech
ETH Zurich
EPFL
Imperial College London
University College London
Peking University
Fudan University
Shanghai Jiao Tong University
Zhejiang University
University of Tokyo
KAIST
National University of Singapore
Allen Institute for AI
AI2
Shanghai AI Lab
Shanghai AI Laboratory
DeepSeek AI
Together Computer
TogetherCompute
Meta FAIR
Google Brain
Google Cloud
Google Labs
Microsoft Research
IBM Research
Apple Intelligence Foundation?
OpenBMB
THUDM
BigCode
BigScience
Cognitive Computations
DiscoResearch
Disco Research
H2O.ai
Anyscale
Lepton AI
DeepInfra
Hyperbolic
Novita AI
OctoAI
MosaicML
Lamini
Predibase
Galileo?
Arize
Arize AI
Langfuse
Comet ML
Neptune AI
DataStax
Neo4j
Elastic
Redis
Supabase
Neon?
Confluent
Splunk
Datadog
Twilio
HubSpot
Zapier
Slack
Discord
Telegram
WhatsApp
Instagram
YouTube
TikTok
Twitter
Snap?
Pinterest
Dropbox
Box?
Asana
Intercom
Zendesk
GitLab
Docker
Red Hat
Canonical
VMware
Nutanix
Akamai
Fastly
DigitalOcean
Vast.ai
RunPod
Lambda Labs
Paperspace
Voltage Park
Applied Digital
Oklo
Constellation Energy
Vistra
Equinix
Digital Realty
Vertiv
Arista
Arista Networks
Synopsys
Cadence?
Texas Instruments
Analog Devices
NXP
Infineon
STMicroelectronics
Renesas
GlobalFoundries
UMC
ASE
Amkor
Applied Materials
Lam Research
KLA
Tokyo Electron
Nikon
Canon
Zeiss
d-Matrix
Groq
Rebellions
FuriosaAI
Lightmatter
Ayar Labs
Celestial AI
Rabbit?
Humane?
Neuralink
The Boring Company
Blue Origin
Rivian
Lucid Motors
Cruise?
Aurora Innovation
Nuro
Mobileye
Luminar
BYD
NIO
XPeng
Li Auto
Didi
Grab?
Sea Limited
Coupang
Line Corporation
Bilibili
NetEase
PDD
Pinduoduo
Kingsoft
Inspur
ZTE
Oppo
Vivo
Honor?
Infosys
TCS
Tata
Wipro
Krutrim
Reliance Jio
Bhashini
Pfizer
Moderna
Novartis
Roche
Sanofi
Eli Lilly
Novo Nordisk
AstraZeneca
Bayer
Merck
Johnson & Johnson
Recursion?
Insilico Medicine
Xaira
EvolutionaryScale
Arc Institute
Broad Institute
Mayo Clinic
NASA
ESA
DARPA
NSF
NIH
FDA
FTC
FCC
DOJ
SEC
Pentagon
Department of Energy
Department of Commerce
Commerce Department
Justice Department
Treasury Department
Defense Department
Congress
Senate
European Union
European Parliament
European Central Bank
World Bank
IMF
United Nations
UNESCO
OECD
WHO?
World Economic Forum
Bank of England
Federal Reserve
Supreme Court
CERN
Reuters
Associated Press
Bloomberg
BBC
CNN
CNBC
Financial Times
Wall Street Journal
Washington Post
New York Times
The Guardian
The Information
The Verge
TechCrunch
Wired
VentureBeat
Axios
Politico
Nikkei
South China Morning Post
Forbes
Fortune
Business Insider
The Economist
News Corp
Axel Springer
Condé Nast
Vox Media
Gannett
Thomson Reuters
Warner Music
Sony Music
Warner Bros. Discovery
Paramount
Lionsgate
SAG-AFTRA
Authors Guild
RIAA
Electronic Frontier Foundation
Center for AI Safety
Future of Life Institute
Partnership on AI
Frontier Model Forum
Anthropic Institute
RAND
Brookings
Gartner
IDC
Forrester
CB Insights
Counterpoint Research
TrendForce
SemiAnalysis
Nature?
arXiv
Kaggle
Stack Overflow
W3C
IEEE
ACM
OpenSSF
CNCF
Apache Software Foundation
Arcee
Cartesia
Hume AI
PlayHT
Resemble AI
Speechmatics
Rev.ai
Descript
Otter.ai
Fathom
Granola
Superhuman?
Grammarly
Jasper
Copy.ai
Hebbia
Decagon
Ada?
Cresta
Observe.AI
Gong
Clari
Moveworks
UiPath
Automation Anywhere
C3.ai
Dataiku
DataRobot
Snorkel AI
Labelbox
Appen
Turing?
Invisible Technologies
Tempus
PathAI
Viz.ai
Cradle
Chai Discovery
Genesis Therapeutics
Basecamp Research
Formation Bio
Exscientia
AI2 Incubator
Imbue
Essential AI
Contextual AI
Magic.dev
Codeium
Tabnine
Factory AI
All Hands AI
OpenHands
Cline
Continue.dev
Roo Code
Zed Industries
Warp?
Bolt.new
StackBlitz
v0?
Genspark
You.com
Brave
Kagi
DuckDuckGo
Exa
Exa AI
Tavily
Firecrawl
Browserbase
E2B
Composio
CrewAI
Dify
n8n
Haystack?
deepset
Krea
Krea AI
Leonardo AI
Civitai
Freepik
Magnific
Topaz Labs
Moonvalley
Higgsfield
Captions?
Viggle
Tripo AI
Meshy
Odyssey?
Decart
Wayfair
Etsy
eBay
Instacart
DoorDash
Lyft
Booking.com
Expedia
Klarna
Revolut
Monzo
Wise?
Coinbase
Block?
Robinhood
Ramp?
Brex
Bridgewater
Citadel
Jane Street
Two Sigma
D. E. Shaw
Cognizant
Capgemini
EY
Thales
Airbus
Boeing
Lockheed Martin
Raytheon
Northrop Grumman
BAE Systems
Shield AI
Saronic
Quantinuum
IonQ
Rigetti
D-Wave
PsiQuantum
`;

export const furtherOrganisations: readonly { name: string; needsCue: boolean }[] = list
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .map((line) => ({ name: line.replace(/\?$/, ''), needsCue: line.endsWith('?') }));

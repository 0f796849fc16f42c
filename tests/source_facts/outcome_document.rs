//! The outcome document of the parliamentary track of 2024, fact by fact and item by item.

pub const PREAMBLE_2024: &str = "
cooperation at national, regional and international level :: 2024-12-18 | parliamentary-output-2024 | national, regional and international level
the Compact an important step :: parliamentary-output-2024 | hail the Global Digital Compact as an important step
the Compact adopted in September 2024 :: preamble welcomes the Global Digital Compact of September 2024
its aim is shared :: parliamentary-output-2024 | inclusive, open, sustainable, equitable, safe and secure digital future
challenges: divide, geopolitics, inequalities :: parliamentary-output-2024 | digital divide between and within countries | geopolitics | gender, social and labour-market inequalities
challenges: disinformation, cybersecurity, data, sustainability, climate :: parliamentary-output-2024 | disinformation, cybersecurity, data governance, sustainability | climate emergency
parliaments protect societies, rights and freedoms :: parliamentary-output-2024 | essential to protecting societies, rights and freedoms
fast technology makes laws hard to write :: parliamentary-output-2024 | fast technological change | hard to write
all stakeholders turn the Compact into action :: parliamentary-output-2024 | All stakeholders, parliaments among them | goals, principles and commitments into action
legislative, oversight and budget functions :: parliamentary-output-2024 | lawmaking, oversight and budgets
AI: too important not to be regulated, or to be regulated badly :: parliamentary-output-2024 | AI matters too much to be left unregulated | regulated badly
stakeholders of IGF 2024 wish to work with parliaments :: parliamentary-output-2024 | civil society, academia, the technical community, the private sector and UN bodies | work closely with parliaments
parliamentarians at regional, subregional and national IGFs :: parliamentary-output-2024 | regional, subregional and national IGF events
two texts of the IPU :: parliamentary-output-2024 | Charter on the Ethics of Science and Technology | resolution on AI, democracy, human rights and the rule of law
momentum since the first track in 2019 :: parliamentary-output-2024 | momentum | first parliamentary track, in 2019
building the multistakeholder digital future :: parliamentary-output-2024 | help build our multistakeholder digital future
all 28 items are carried :: outcome document of 18 December 2024 was read whole | all its 28 items are recorded
";

/// Place in the outcome document of 2024; what its summary in English says, all needles in it.
pub const ITEMS_2024: [(&str, &str); 28] = [
    ("1(a)", "June 2025 IGF in Norway|AI for Good summit|WSIS twenty-year review|July"),
    ("1(b)", "executive|UN members reach agreement|international framework for governing AI"),
    ("1(c)", "revising and modernising its AI laws"),
    ("1(d)", "baseline ethics code for emerging technologies|human rights|every country"),
    ("1(e)", "multistakeholder dialogue on digital policy|more resources"),
    ("2(a)", "region or subregion|shared digital priorities|Global Digital Compact recommendations"),
    ("2(b)", "priorities in the appropriate bodies|gaps between and inside countries"),
    ("2(c)", "shared regulatory frameworks|laws compatible across borders"),
    ("2(d)", "strategies|guidance and good practice|digital laws"),
    ("3(a)", "account|Compact's five pillars|committee hearings|questions to ministers|plenary debates"),
    ("3(b)", "digital skills of members, staff and the institution|each parliament's needs"),
    ("3(c)", "multistakeholder|civil society, academia, technical experts and business"),
    ("3(d)", "gender-based discrimination and violence online|women into technology"),
    ("3(e)", "young people|laws and decisions|paying for time given to youth councils"),
    ("3(f)", "flexible ways of legislating|fast technological change"),
    ("3(g)", "forward-looking governance|quantum computing and neurocomputing"),
    ("4(a)", "capacity-building support raised at IGF 2024|parliaments"),
    ("4(b)", "parliaments that ask for it|expertise within the IGF community"),
    ("4(c)", "parliamentary strand|regional and national IGF meetings"),
    ("5(a)", "more resources into parliaments' digital capacity and skills"),
    ("5(b)", "Compact, WSIS+20 and the IGF|known to parliaments"),
    ("5(c)", "Report at regular intervals|commitments"),
    ("5(d)", "parliaments systematically|governments and others|every level"),
    ("6(a)", "with the IGF, UN bodies and other partners|guidelines|digital capacity of parliaments and their members"),
    (
        "6(b)",
        "2025 parliamentary track|IPU's October 2024 AI resolution|Guidelines for AI in parliaments of December 2024",
    ),
    ("6(c)", "2024 and 2025 parliamentary tracks|Sixth World Conference of Speakers|Geneva, 29 to 31 July 2025"),
    ("7", "all other stakeholders|IGF and the IPU|advances and obstacles"),
    ("8", "joint IGF and IPU report for the twentieth IGF|Norway in June 2025"),
];

/// The acts of paragraphs 1 to 8, and whom each addresses.
pub const PARAGRAPHS_2024: [(&str, &[&str]); 8] = [
    ("call", &["parliaments"]),
    ("invite", &["parliaments"]),
    ("call", &["parliaments"]),
    ("request", &["igf"]),
    ("invite", &["un-system"]),
    ("request", &["ipu"]),
    ("invite", &["parliaments", "un-system", "all-stakeholders"]),
    ("request", &["igf", "ipu"]),
];

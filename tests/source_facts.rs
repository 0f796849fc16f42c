//! Nothing in the five source documents is lost: their facts, one by one, in the shipped data.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod common;

use common::Corpus;
use igf_explorer::domain::details::{Details, Source, Track};
use igf_explorer::domain::edition::Edition;
use igf_explorer::domain::outcome::{Act, Evidence, Outcome};
use igf_explorer::domain::{Lang, Localized, Title};

// How to read the tables: the fact in words, `::`, then what proves it. All needles, split by `|`, must stand in
// one text of the edition: a title, a name, one milestone, one sentence of the notes. A milestone counts with its
// date and source in front, so that a needle such as `2023-03-07` proves the day as well.

const LETTER_2020: &str = "
reference of the letter :: DESA-20/01850
addressees: the presidents of IPU groups :: is addressed to the presidents of IPU groups
signatories, organisations :: signed by Liu Zhenmin (UN DESA) and Martin Chungong (IPU)
written in New York and Geneva on 20 October :: 2020-10-20 | letter-2020 | New York and Geneva
parliaments are invited :: 2020-10-20 | letter-2020 | invited parliaments | roundtable on 10 November
seven days, without the weekend of 14-15 November :: 9-17 November | seven days without the weekend of 14-15 November
online because of the pandemic :: letter-2020 | held remotely because of the pandemic
the roundtable is special, and convened jointly :: 2020-11-10 | Special parliamentary roundtable | jointly by UN DESA and the IPU
name of the roundtable in French :: Table ronde parlementaire spéciale
more than 3,000 participants aimed at :: letter of UN DESA and the IPU of 20 October 2020 | more than 3,000
many stakeholder groups and leading figures expected :: letter-2020 | stakeholder groups | leading figures
the MAG chose the themes :: the four themes were chosen by the MAG
after broad multistakeholder debate, four priorities, for a focused programme :: letter-2020 | broad multistakeholder debate | MAG kept four priority themes | focused programme
main sessions and workshops to be published on the site :: letter-2020 | main sessions and workshops | https://www.intgovforum.org
focus: digital technologies for livelihoods and the SDGs :: digital technologies for livelihoods and the SDGs
focus: public policy and public-private partnership on cybersecurity and rights online :: public policy and public-private partnership on cybersecurity and on rights violations online
exchange of good practice, digital cooperation in every sector :: letter-2020 | exchange good practice | digital cooperation in every sector
parliamentarians active and heard :: letter-2020 | legislators active and heard
good practice can strengthen national law on Internet governance :: letter-2020 | strengthen national law on Internet governance
registration: address :: letter-2020 | https://www.intgovforum.org/multilingual/content/igf-2020-registration
registration: Government as stakeholder group, a box for legislators :: Government stakeholder group | ticked a box | legislators
registration: members of a regional, national or supranational parliament :: letter-2020 | regional, national or supranational parliament
contacts :: letter-2020 | Chengetai Masango | Wai Min Kwok | Anja Gengo | Andy Williamson
";

const LETTER_2021: &str = "
addressees: the presidents of IPU groups :: 2021-08-19 | letter-2021 | presidents of IPU groups
parliaments are invited :: 2021-08-19 | letter-2021 | invited parliaments | 7 and 8 December
signatories :: 19 August 2021 | signed by Liu Zhenmin, Martin Chungong and Elżbieta Witek
Witek is the Speaker of the Sejm :: letter-2021 | Speaker of the Sejm
participants from all over the world, in Katowice and online :: letter-2021 | all over the world | Katowice and online
the stakeholder groups of the Forum :: letter-2021 | governments | international organisations | companies | academia | technical experts | civil society
eminent voices of Internet governance :: letter-2021 | best-known voices on Internet governance
a high-level segment and a parliamentary one :: letter-2021 | high-level segment and a parliamentary one
sites of the programme :: letter-2021 | www.igf2021.pl | www.intgovforum.org
the roundtables of 2019 and 2020 recommended cooperation and exchange of good practice :: 2019 and 2020 roundtables | inter-parliamentary cooperation | exchange of good practice
theme of the segment in French :: Approches législatives en matière d'espace numérique centré sur l'utilisateur
preparatory meetings online from September to November :: letter-2021 | online meetings from September to November
the meetings present the Forum and the wider ecosystem :: letter-2021 | acquaint members with IGF 2021 | wider Internet governance ecosystem
their subjects: personal data, harmful content, human-centred AI :: letter-2021 | personal data | harmful content | keeping AI human-centred
their points feed the output document :: September to November 2021 | fed the output document
guidance note on the track annexed :: letter-2021 | guidance note on the track | annexed
information note on registering for the Forum and the preparatory meetings :: letter-2021 | information note on registering | preparatory meetings
the invitation goes on to committees and members concerned :: letter-2021 | committees concerned | members who work on digital matters
members are invited to the other debates and events :: letter-2021 | other debates and events
concert of the host country, evening of 6 December :: 2021-12-06 | letter-2021 | special concert | host country | evening
official opening on 7 December :: 2021-12-07 | letter-2021 | Official opening ceremony
limited funding for members from developing countries :: Limited funding | members from developing countries
";

const LETTER_2023: &str = "
written in Geneva to the presidents of IPU groups :: 2023-07-31 | letter-2023 | from Geneva | presidents of IPU groups
signatories :: letter of 31 July 2023 | signed by Li Junhua and Martin Chungong
parliaments are invited to the segment of 8 and 9 October on digital trust :: 2023-07-31 | letter-2023 | invited parliaments | 8 and 9 October | digital trust
prominent figures expected at a hybrid Forum :: letter-2023 | prominent figures | hybrid Forum
building on the previous year's meetings, more intersessional work :: previous year's meetings | more intersessional activities
results directed more to action :: more action-oriented results
theme of the segment in French :: Façonner la confiance numérique pour l'Internet que nous voulons
who should come: committee members and those working on digital affairs :: letter-2023 | members of the committees concerned | working on digital affairs and Internet policy
members exchange with one another and with bodies that count :: letter-2023 | several meetings | compare experience with one another | representatives of bodies
main points become the output document :: main points of the Kyoto discussions | basis of the output document
guidance note attached :: letter-2023 | guidance note | attached
sites of the programme :: https://www.soumu.go.jp/igfkyoto2023/en/ | https://intgovforum.org
information note on registration and logistics :: letter-2023 | information note | registration, logistics
procedure and criteria of funding for a limited number of members of the South :: letter-2023 | limited number of members from the Global South | criteria
contact :: letter-2023 | Celine Bal
";

const CONSULTATIONS_2023: &str = "
place: Vienna International Centre, UN Office at Vienna, and online :: 2023-03-07 | consultations-2023 | Vienna International Centre | UN Office at Vienna | online
dates: 8-10 March after two sessions on 7 March, recorded :: consultations-2023 | co-facilitators and the Leadership Panel on 7 March | 8-10 March | recorded
headed 7-10 March, the meeting proper 8-10 March :: headed 7-10 March | 8-10 March
Paul Mitchell, chair of the MAG, presided :: 2023-03-08 | consultations-2023 | MAG chair Paul Mitchell
the host's representative and his office :: 2023-03-08 | Yoichi Iida, Deputy Director-General for G7 and G20 relations | Ministry of Internal Affairs and Communications
the translation is by FGI Bénin, without the Secretariat's responsibility :: FGI Bénin translation | Secretariat disclaims responsibility
GDC: the co-facilitators, with the Leadership Panel :: 2023-03-07 | consultations-2023 | Rwandan and Swedish co-facilitators of the Global Digital Compact | Gatete and Enestrom
GDC: their names in full :: consultations-2023 | Claver Gatete | Anna Karin Enestrom
GDC: they ask for cooperation and contributions, perhaps a joint one :: MAG and the Leadership Panel for cooperation and input | joint contribution
GDC: they come to Kyoto :: co-facilitators | both are to attend Kyoto
GDC: Gatete wants another, longer exchange :: 2023-03-07 | Gatete wanted another, longer exchange
GDC: its calendar :: Gatete | closing at the end of March | eight possible topics in late June | ministerial meeting in September
LP: cooperation on IGF 2023 and on wider processes, WSIS+20 in 2025 :: 2023-03-07 | MAG and the Leadership Panel | work together on IGF 2023 | WSIS+20 review of 2025
LP: led by the two chairs :: 2023-03-07 | led by Paul Mitchell and Vint Cerf
LP: the Secretariat sets up an exchange of documents :: Secretariat will set up an exchange of documents
LP: a strategy and timetable for joint aims :: MAG and the Leadership Panel | fix a joint strategy and timetable
LP: draft common messages or talking points go to the MAG :: 2023-03-07 | Panel will share with the MAG its draft common messages or talking points
LP: the joint submission rests on the Addis Ababa Messages, in plain words :: plainly worded Compact submission | Addis Ababa Messages
LP: the Internet we all want, from stakeholders' needs :: Internet that everyone wants | what stakeholders need
LP: the final draft goes to the MAG as a first test :: MAG being a first test audience for the Panel's final draft
LP: messages beyond the GDC, audiences and forums mapped with NRIs and DCs :: reach beyond the Compact process | audiences and forums | national and regional initiatives and dynamic coalitions
LP: a database, local groups mapped with the NRIs :: database of target audiences and forums | map local stakeholder groups
LP: Swiss proposal, a drafting group like WGIG :: 2023-03-07 | Swiss proposal | multistakeholder drafting group for the Compact | WGIG | WSIS
LP: Swiss proposal, the IGF as platform of follow-up :: Swiss proposal | platform for its follow-up and review
8 March: open exchange of stakeholders with the Panel and Vint Cerf :: 2023-03-08 | Stakeholders discussed | Leadership Panel | Vint Cerf
8 March: the Internet you want, or the Internet we need :: 2023-03-08 | Internet we want | Internet you want | Internet we need
8 March: present in other processes than the GDC :: 2023-03-08 | keep sight of other processes
8 March: senior UN officials sought by Panel, MAG and Secretariat :: 2023-03-08 | senior UN officials | key to its impact | the Panel, the MAG and the Secretariat
8 March: views of many UN entities, non-traditional agencies too :: 2023-03-08 | many UN entities, non-traditional agencies included
8 March: liaisons to the Panel's four groups to be named :: 2023-03-08 | it was agreed | name MAG liaisons to the Panel's four groups
8 March: an integrated programme :: 2023-03-08 | tie themes to high-level, parliamentary and main sessions
8 March: messages begun before the meeting :: 2023-03-08 | message drafting might start before the meeting
8 March: an intersessional meeting of BPFs, policy networks and DCs :: 2023-03-08 | intersessional gathering | best practice forums, policy networks and dynamic coalitions | before Kyoto
8 March: public and private lists of the MAG to be discussed :: 2023-03-08 | transparency | public and private mailing lists
8 March: 22 interventions, 17 intergovernmental :: 2023-03-08 | twenty-two statements, seventeen of them by intergovernmental bodies
8 March: deeper relations, further consultations with rounds of exchange :: 2023-03-08 | deepen its ties | several rounds of exchange
9 March: substance before process :: 2023-03-09 | substance rather than procedure
9 March: WSIS+20 a priority, for the mandate's renewal :: 2023-03-09 | WSIS+20 should rank high | renewal of the Forum's mandate
9 March: another joint session after the September ministerial :: 2023-03-09 | MAG and Panel could meet again after the September ministerial
9 March: first wording of the theme, suggested by the host :: 2023-03-09 | 'The Internet We Want' | inclusive and trustworthy | Japanese host | starting point
9 March: fewer sub-themes asked for, a specific list helps :: 2023-03-09 | fewer sub-themes | help proposers | participants find their way
9 March: alignment with the GDC as in 2022 :: 2023-03-09 | As in 2022, some alignment with the Compact
9 March: outcome messages guide the sub-themes :: 2023-03-09 | outcome messages should shape the sub-themes
9 March: who may propose open forums and town halls, against gaps :: 2023-03-09 | who may submit open forums and town halls | gaps in submissions
9 March: rules on speaking roles dropped, workshop proposals still barred :: 2023-03-09 | MAG members may speak or moderate were dropped | still may not submit workshop proposals
9 March: good faith in workshops and main sessions :: 2023-03-09 | MAG members will try in good faith | workshops and main sessions
9 March: academia as a group, studied by Secretariat and UN DESA :: 2023-03-09 | Secretariat and UN DESA | academia as a separate stakeholder group
10 March: approach to the processes, priorities for 2023 and beyond :: 2023-03-10 | WSIS+20, the Compact and other processes | priorities for 2023 and beyond
10 March: closer cooperation with the Tech Envoy's office :: 2023-03-10 | closer work with the UN Tech Envoy's office
10 March: co-facilitators, Envoy and CSTD chair invited to the next MAG :: 2023-03-10 | Envoy's office, co-facilitators and CSTD chair will be invited to the next MAG meeting
10 March: clear messages to the GDC on eight areas :: 2023-03-10 | clear, coordinated messages on its eight subject areas
10 March: perhaps on the MAG's public list :: 2023-03-10 | messages to the Compact | MAG's public mailing list
10 March: strategy group and UNESCO's Marielza Oliveira :: 2023-03-10 | strategy working group | Marielza Oliveira, UNESCO's representative in the MAG
liaison to group A :: 2023-03-10 | MAG liaisons | A, awareness and outreach, Lito Ibarra
liaison to group B :: 2023-03-10 | MAG liaisons | B, contributions to the IGF and MAG liaison, Paul Mitchell
liaison to group C :: 2023-03-10 | MAG liaisons | C, funding, Chris Buckridge
liaison to group D :: 2023-03-10 | MAG liaisons | D, areas of contribution and substantive guidance, Bruna Santos
liaisons join the groups' calls :: 2023-03-10 | MAG liaisons | join the online calls
call between the AI policy network and IS3C, for synergies :: 2023-03-10 | AI policy network | IS3C, which has a working group on AI | synergies
Heaver as liaison to the DCs, perhaps a deputy :: 2023-03-10 | Alisa Heaver | deputy or co-liaison to the dynamic coalitions
NRIs: Heaver at the Youth Track, technical training :: 2023-03-10 | Alisa Heaver | open meetings of the IGF Youth Track | technical knowledge of the Internet
NRIs: cooperation of youth coordinators with schools :: 2023-03-10 | focal point | youth coordinators | schools on Internet governance
NRIs: a liaison between youth and the MAG :: 2023-03-10 | focal point | liaison between the youth community and the MAG
NRIs: Joyce Chen on mentoring :: 2023-03-10 | Joyce Chen | mentoring
WG-WSP: the form asks for a speaker who is not a man :: 2023-03-10 | workshop-process group is to revise the proposal form | one speaker who is not a man | gender balance
WG-WSP: criteria shared with the whole MAG :: 2023-03-10 | share the evaluation criteria with the whole MAG
WG-WSP: plenary virtual meeting before the evaluation :: 2023-03-10 | WG-WSP | whole MAG will meet virtually before the evaluation
themes: overall theme and eight sub-themes for proposals :: 2023-03-10 | overall theme and eight sub-themes were fixed as the basis for proposals
themes: the economy under Sustainability and Environment :: 2023-03-10 | economy | highlighted and explained under Sustainability and Environment
themes: proposers select subjects :: 2023-03-10 | Proposers will be able to select subjects
other: group to prepare the new members of 2024 :: 2023-03-10 | onboarding group for 2024 members | Lito Ibarra
other: poll on the second consultations, three options in July :: 2023-03-10 | poll on the second MAG meeting | July (5-7, 10-12 or 12-14)
";

const PREAMBLE_2024: &str = "
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
const ITEMS_2024: [(&str, &str); 28] = [
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
    ("6(b)", "2025 track|IPU's October 2024 AI resolution|December 2024 AI guidelines"),
    ("6(c)", "2024 and 2025 track results|Sixth World Conference of Speakers|Geneva, 29 to 31 July 2025"),
    ("7", "all other stakeholders|IGF and the IPU|advances and obstacles"),
    ("8", "joint IGF and IPU report for the twentieth IGF|Norway in June 2025"),
];

/// Every text of an edition, in every language; notes sentence by sentence.
fn texts(corpus: &Corpus, year: u16) -> Vec<String> {
    let edition = corpus.dataset.edition(year).expect("the edition");
    let details = corpus.details(year);
    let mut texts: Vec<String> = details.milestones.iter().flat_map(milestone_texts).collect();
    let titles = edition.theme.iter().chain(edition.themes.iter().map(|theme| &theme.title));
    let titles = titles.chain(edition.documents.iter().map(|document| &document.title));
    texts.extend(titles.flat_map(|title| title.text.each().map(str::to_owned)));
    texts.extend(details.track.iter().flat_map(track_texts));
    texts.extend(details.coverage.iter().flat_map(|coverage| coverage.note.each().map(str::to_owned)));
    let notes = [Some(&details.notes), details.figures.as_ref().and_then(|figures| figures.note.as_ref())];
    for note in notes.into_iter().flatten().flat_map(Localized::each) {
        texts.extend(note.split(". ").map(str::to_owned));
    }
    texts
}

fn milestone_texts(milestone: &igf_explorer::domain::details::Milestone) -> Vec<String> {
    let source = milestone.source.as_ref().map_or("-", |source| &*source.id);
    milestone.summary.each().map(|text| format!("{} [{source}] {text}", milestone.date)).collect()
}

fn track_texts(track: &Track) -> Vec<String> {
    let titles = track.title.iter().chain(&track.subjects).map(|title| &title.text);
    let texts = titles.chain(&track.preparation).chain(&track.convenors).chain(&track.output_title);
    texts.flat_map(|text| text.each().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Every line of a table whose needles are not all in one text of the edition.
#[track_caller]
fn assert_facts(year: u16, table: &str) {
    let texts = texts(&Corpus::shipped(), year);
    let facts: Vec<(&str, Vec<&str>)> = table.trim().lines().map(fact).collect();
    let is_lost = |needles: &[&str]| !texts.iter().any(|text| needles.iter().all(|needle| text.contains(needle)));
    let lost: Vec<String> = facts
        .iter()
        .filter(|(_, needles)| is_lost(needles))
        .map(|(fact, needles)| format!("{fact}: {needles:?}"))
        .collect();
    assert!(lost.is_empty(), "{} of {} facts lost in {year}:\n{}", lost.len(), facts.len(), lost.join("\n"));
}

fn fact(line: &str) -> (&str, Vec<&str>) {
    let (fact, needles) = line.split_once(" :: ").unwrap_or_else(|| panic!("no needles: {line}"));
    (fact, needles.split(" | ").collect())
}

/// Ordinal, first and last day, format, city and country in French, overall theme in French.
#[track_caller]
fn assert_meeting(
    edition: &Edition,
    ordinal: u16,
    days: [&str; 2],
    format: &str,
    place: Option<[&str; 2]>,
    theme: &str,
) {
    assert_eq!(edition.ordinal, ordinal);
    assert_eq!([edition.start, edition.end].map(|day| day.expect("a day").to_string()), days);
    assert_eq!(&*edition.format.as_ref().expect("a format").id, format);
    let city = edition.city.as_ref().map(|city| &*city.fr);
    assert_eq!(
        city.zip(edition.country.as_ref().map(|country| &*country.fr)),
        place.map(|[city, country]| (city, country))
    );
    assert_eq!(edition.theme.as_ref().expect("a theme").get(Lang::Fr), theme);
}

/// Days of the parliamentary track, and words that the names of its convenors hold, in their order.
#[track_caller]
fn assert_track(details: &Details, days: [&str; 2], convenors: &[&str]) {
    let track = details.track.as_ref().expect("a track");
    assert_eq!([track.start, track.end].map(|day| day.expect("a day").to_string()), days);
    assert_eq!(track.convenors.len(), convenors.len());
    for (convenor, word) in track.convenors.iter().zip(convenors) {
        assert!(convenor.fr.contains(word), "{convenor:?} is not {word}");
    }
}

/// The document is registered with its date and language, and the edition names it as a source.
#[track_caller]
fn assert_received(corpus: &Corpus, year: u16, id: &str, date: &str) {
    let documents = &corpus.dataset.vocabulary.official_documents;
    let document = documents.iter().find(|document| &*document.id == id).expect("the document");
    assert_eq!((document.date.to_string().as_str(), &*document.language), (date, "fr"));
    assert!(corpus.details(year).sources.contains(&Source::Official(document.clone())), "{id} is no source of {year}");
}

fn official_in_french(edition: &Edition) -> Vec<&str> {
    let is_official = |title: &&Title| !title.unofficial.contains(&Lang::Fr);
    edition.themes.iter().map(|theme| &theme.title).filter(is_official).map(|title| title.get(Lang::Fr)).collect()
}

#[test]
fn the_letter_of_2020_is_whole() {
    let corpus = Corpus::shipped();
    let edition = corpus.dataset.edition(2020).unwrap();
    let theme = "L'Internet au service de la résilience humaine et de la solidarité";
    assert_meeting(edition, 15, ["2020-11-09", "2020-11-17"], "online", None, theme);
    assert_eq!(official_in_french(edition), ["Données", "Environnement", "Inclusion", "Confiance"]);
    assert_track(corpus.details(2020), ["2020-11-10", "2020-11-10"], &["DAES", "UIP"]);
    assert_received(&corpus, 2020, "letter-2020", "2020-10-20");
    assert_facts(2020, LETTER_2020);
}

#[test]
fn the_letter_of_2021_is_whole() {
    let corpus = Corpus::shipped();
    let edition = corpus.dataset.edition(2021).unwrap();
    let place = Some(["Katowice", "Pologne"]);
    assert_meeting(edition, 16, ["2021-12-06", "2021-12-10"], "hybrid", place, "Internet uni");
    let theme = edition.theme.as_ref().unwrap();
    assert_eq!((theme.get(Lang::En), theme.unofficial.len()), ("Internet United", 0), "the letter quotes both");
    assert_eq!(&*corpus.details(2021).host.as_ref().unwrap().fr, "Gouvernement de la Pologne");
    assert_track(corpus.details(2021), ["2021-12-07", "2021-12-08"], &["DAES", "UIP", "Diète"]);
    assert_received(&corpus, 2021, "letter-2021", "2021-08-19");
    assert_facts(2021, LETTER_2021);
}

#[test]
fn the_letter_of_2023_is_whole() {
    let corpus = Corpus::shipped();
    let edition = corpus.dataset.edition(2023).unwrap();
    let theme = "L'Internet que nous voulons – donner à chacun les moyens d'agir";
    assert_meeting(edition, 18, ["2023-10-08", "2023-10-12"], "hybrid", Some(["Kyoto", "Japon"]), theme);
    assert!(edition.theme.as_ref().unwrap().unofficial.is_empty(), "the letter's French theme is official");
    assert!(corpus.details(2023).host.as_ref().unwrap().fr.starts_with("Gouvernement du Japon"));
    assert_track(corpus.details(2023), ["2023-10-08", "2023-10-09"], &["DAES", "UIP"]);
    assert_received(&corpus, 2023, "letter-2023", "2023-07-31");
    assert_facts(2023, LETTER_2023);
}

#[test]
fn the_summary_of_the_consultations_of_2023_is_whole() {
    let corpus = Corpus::shipped();
    let [other] = corpus.details(2023).other_titles.as_slice() else { panic!("one other title of 2023") };
    assert_eq!((other.lang, &*other.title), (Lang::Fr, "L'Internet que nous voulons - Donner du pouvoir à tous"));
    assert_eq!(&*other.source.id, "consultations-2023");
    let sub_themes = [
        "IA et technologies émergentes",
        "Éviter la fragmentation d'Internet",
        "Cybersécurité, cybercriminalité et sécurité en ligne",
        "Gouvernance et confiance des données",
        "Fractures et inclusion numériques",
        "Gouvernance et coopération numériques mondiales",
        "Droits de l'homme et libertés",
        "Durabilité et environnement",
    ];
    assert_eq!(official_in_french(corpus.dataset.edition(2023).unwrap()), sub_themes);
    assert_received(&corpus, 2023, "consultations-2023", "2023-03-10");
    assert_facts(2023, CONSULTATIONS_2023);
}

#[test]
fn the_outcome_document_of_2024_is_whole() {
    let corpus = Corpus::shipped();
    let edition = corpus.dataset.edition(2024).unwrap();
    let theme = edition.theme.as_ref().unwrap();
    assert_eq!((edition.ordinal, theme.get(Lang::Fr)), (19, "Construire notre avenir numérique multipartite"));
    assert!(theme.unofficial.is_empty(), "the document's French theme is official");
    let document = edition.document("parliamentary-output").unwrap();
    let title = "Document final du volet parlementaire organisé à l'occasion du 19e Forum des Nations Unies \
                 sur la gouvernance de l'Internet";
    assert_eq!((document.title.get(Lang::Fr), document.language.as_deref()), (title, Some("fr")));
    assert_eq!(document.title.unofficial, [Lang::En], "it was issued in French");
    assert_eq!(document.date.unwrap().to_string(), "2024-12-18");
    assert_eq!(&*document.official.as_ref().unwrap().id, "parliamentary-output-2024");
    assert_received(&corpus, 2024, "parliamentary-output-2024", "2024-12-18");
    assert_facts(2024, PREAMBLE_2024);
}

/// The acts of paragraphs 1 to 8, and whom each addresses.
const PARAGRAPHS_2024: [(Act, &[&str]); 8] = [
    (Act::Call, &["parliaments"]),
    (Act::Invite, &["parliaments"]),
    (Act::Call, &["parliaments"]),
    (Act::Request, &["igf"]),
    (Act::Invite, &["un-system"]),
    (Act::Request, &["ipu"]),
    (Act::Invite, &["parliaments", "un-system", "all-stakeholders"]),
    (Act::Request, &["igf", "ipu"]),
];

#[test]
fn the_28_items_of_2024_stand_in_order_with_act_and_addressee() {
    let corpus = Corpus::shipped();
    let of_document = |outcome: &&std::sync::Arc<Outcome>| &*outcome.document.id == "parliamentary-output";
    let items: Vec<_> = corpus.dataset.outcomes_of(2024).filter(of_document).collect();
    assert_eq!(items.len(), ITEMS_2024.len());
    for (item, (place, needles)) in items.into_iter().zip(ITEMS_2024) {
        assert_eq!(&*item.id, format!("2024-pt-{}", place.replace(['(', ')'], "")));
        assert_eq!(item.place.as_ref().map(|text| [&*text.en, &*text.fr]), Some([place, place]));
        let paragraph: usize = place[..1].parse().unwrap();
        let (act, addressees) = PARAGRAPHS_2024[paragraph - 1];
        assert_eq!(item.act, Some(act), "{place}");
        assert!(item.addressees.iter().map(|term| &*term.id).eq(addressees.iter().copied()), "{place}: whom");
        assert_eq!((item.evidence, item.theme.is_none()), (Evidence::Agreed, true), "{place}");
        for needle in needles.split('|') {
            assert!(item.summary.en.contains(needle), "{place} lacks {needle:?}: {}", item.summary.en);
        }
    }
}

/// What the documents of 2024 and 2021 say of other editions.
#[test]
fn what_the_documents_say_of_other_editions_holds() {
    let corpus = Corpus::shipped();
    let next = corpus.dataset.edition(2025).unwrap();
    assert_eq!((next.ordinal, &*next.country.as_ref().unwrap().fr), (20, "Norvège"));
    assert!(next.start.unwrap().to_string().starts_with("2025-06"), "the 20th IGF met in June 2025");
    for year in [2019, 2020, 2021, 2023, 2024, 2025] {
        assert!(corpus.details(year).track.is_some(), "{year} had a parliamentary track or roundtable");
    }
    assert!((2006..2019).all(|year| corpus.details(year).track.is_none()), "the first track was that of 2019");
}

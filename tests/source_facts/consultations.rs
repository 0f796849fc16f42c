//! The summary of the consultations of March 2023, fact by fact.

pub const CONSULTATIONS_2023: &str = "
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

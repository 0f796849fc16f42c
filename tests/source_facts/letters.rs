//! The letters of invitation of 2020, 2021 and 2023, fact by fact.

pub const LETTER_2020: &str = "
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

pub const LETTER_2021: &str = "
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
theme of the segment in French :: Approches législatives en matière d’espace numérique centré sur l’utilisateur
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

pub const LETTER_2023: &str = "
written in Geneva to the presidents of IPU groups :: 2023-07-31 | letter-2023 | from Geneva | presidents of IPU groups
signatories :: letter of 31 July 2023 | signed by Li Junhua and Martin Chungong
parliaments are invited to the segment of 8 and 9 October on digital trust :: 2023-07-31 | letter-2023 | invited parliaments | 8 and 9 October | digital trust
prominent figures expected at a hybrid Forum :: letter-2023 | prominent figures | hybrid Forum
building on the previous year's meetings, more intersessional work :: previous year's meetings | more intersessional activities
results directed more to action :: more action-oriented results
theme of the segment in French :: Façonner la confiance numérique pour l’Internet que nous voulons
who should come: committee members and those working on digital affairs :: letter-2023 | members of the committees concerned | working on digital affairs and Internet policy
members exchange with one another and with bodies that count :: letter-2023 | several meetings | compare experience with one another | representatives of bodies
main points become the output document :: main points of the Kyoto discussions | basis of the output document
guidance note attached :: letter-2023 | guidance note | attached
sites of the programme :: https://www.soumu.go.jp/igfkyoto2023/en/ | https://intgovforum.org
information note on registration and logistics :: letter-2023 | information note | registration, logistics
procedure and criteria of funding for a limited number of members of the South :: letter-2023 | limited number of members from the Global South | criteria
contact :: letter-2023 | Celine Bal
";

//! Words that say nothing in a question, such as "what is the": left out where others stand beside them.

/// Those of both languages, folded. `un` is one only in lower case: in capitals it is the United Nations.
const STOPWORDS: &str = "\
    a about against aient ait all alors am an and any are as at au aussi autre autres aux avait avec avoir be \
    been being both but by c can ce ces cette combien comme comment contre could d dans de des devraient devrait \
    did dire disent dit do does doit doivent donc du each elle elles en encore entre est et etaient etait ete \
    etre faire fait faites faits faut fera font for from going had has have having here how i ici if il ils in \
    into is it its j je l la le les less leur leurs lui m mais many may me meme might moins more most much must \
    my n ne no nos not notre nous o of on only ont or other others ou our par pas peut peuvent plus pour qu \
    quand que quel quelle quelles quels qui quoi s sa said sans say says se sera ses should si so some son sont \
    sous such sur t than that the their them then there these they this those to too toujours tous tout toute \
    toutes un under une va vers very veulent veut vont vos votre vous was we were what when where which who whom \
    whose why will with without would y you your";

/// Words that ask, are polite, or that every record has or could have, folded: what is left of a question without them is
/// what it is about.
const WEIGHTLESS: &str = "\
    actually addressed adresse adressees aller annual anybody anyone anything anywhere ask asked asking asks became \
    become becomes becoming besoin bien bonjour called cherche cherchons compte concernant concerning conclusion \
    conclusions connaitre considers current currently davantage debat debate debated decide decided decides decision \
    decisions declare demande demandent demander demandes depuis devenir discuss discussed discusses discussion \
    discussions discute discutent dites doing done ever everywhere evoque evoquent exist existe exists explain \
    explique expliquer explorer fgi find first forum get getting give go hello help igf interested know latest learn \
    learned list liste looking matter matters mention mentioned mentionne mentions merci message messages milestones \
    moi monde montre montrez need needs opinion outcome outcomes parle parlent pense pensent please position premiere \
    prendre prevu pris prise prises propos propose proposed proposent proposes really recommandation recommandations \
    recommande recommandent recommend recommendation recommendations recommended recommends regarding reponse \
    requests resultat resultats savoir seeking should show since something souhaite souhaiterais sous sub subject \
    subjects sujet svp take taken takes taking talk talked talks tell thank thanks theme themes think took topic \
    topics use used using utilisent versus voudrais vouloir vs want way ways work works world";

/// Whether a word says nothing; `typed` is the word as the reader wrote it, `is_shouted` whether all of the text is in
/// capitals, which then tell nothing.
pub fn is_stopword(typed: &str, folded: &str, is_shouted: bool) -> bool {
    let is_abbreviation = !is_shouted && typed.chars().count() > 1 && typed.chars().all(char::is_uppercase);
    !is_abbreviation && stands_in(STOPWORDS, folded)
}

/// Whether a word weighs nothing beside others that tell.
pub fn is_weightless(folded: &str) -> bool {
    stands_in(WEIGHTLESS, folded)
}

/// Whether a word is one of a list: a text takes less of the program than an array of texts.
fn stands_in(list: &str, folded: &str) -> bool {
    list.split_ascii_whitespace().any(|word| word == folded)
}

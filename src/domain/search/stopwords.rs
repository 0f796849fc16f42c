//! Words that say nothing in a question, such as "what is the": left out where others stand beside them.

/// Those of both languages, folded. `un` is one only in lower case: in capitals it is the United Nations.
const STOPWORDS: &str = "\
    a about afin after again against aient ailleurs ainsi ait all alors am an and any apres are as at au aussi \
    autre autres aux avait avant avec avoir be because been before being both but by c ca can car ce cela celle \
    celles celui certaines certains ces cet cette ceux chacun chaque chez combien comme comment contre could d \
    dans de des devoir devons devraient devrait did dire disent dit do does doit doivent donc dont du during each \
    elle elles en encore entre est et etaient etait etant ete etre eu eux every everybody everyone faire fait \
    faites faits faut fera few fewer font for from fut going had has have having he her here him his how i ici if \
    il ils in instead into is it its j je jusqu just l la le les less leur leurs lorsque lui m mais many may me \
    meme might moins more most much must my n ne ni no nobody nos not notre nous o of on only ont or other others \
    ou our own par parce parmi pas pendant peut peuvent peux plus plusieurs pour pourquoi pourraient pourrait \
    pourriez pouvoir puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi rather rien s \
    sa said same sans say says se selon sera ses she should si sinon so soi some somebody someone son sont sous \
    such sur t tant tel telle tels than that the their them then there these they this those though through to \
    together toi too toujours tous tout toute toutes toward towards tres trop tu un under une until up upon us va \
    vers very veulent veut vont vos votre voudrait vous was we were what when where whether which while who whom \
    whose why will with within without would y you your";

/// Words that ask, are polite, or that every record has or could have, folded: what is left of a question without them is
/// what it is about.
const WEIGHTLESS: &str = "\
    actually addressed adresse adressees aide aider aller annee annees annual anybody anyone anything anywhere ask \
    asked asking asks avoir became become becomes becoming besoin bien bonjour bring brings brought call called \
    calls came cherche cherchons combat combating combattre come comes coming compare compared comparer compte \
    concernant concerning conclu conclure conclusion conclusions conclut connaitre considers current currently \
    davantage debat debate debated decide decided decides decision decisions declare demande demandent demander \
    demandes depuis devenir discuss discussed discusses discussion discussions discute discutent dit dites doing \
    done donner ever everywhere evoque evoquent exist existe exists explain explique expliquer explorer fgi fight \
    fighting find first forum gens get getting give go happen happened happens held hello help hold holds igf \
    indiquer interested keep keeps kind kinds know lack latest learn learned let lets list liste looking lutte \
    lutter made make makes manque manquent matter matters mention mentioned mentionne mentions merci message \
    messages mettre milestones mis missing moi monde montre montrez mot mots need needs opinion out outcome \
    outcomes parle parlent part partie pense pensent please point position premiere prendre prevu pris prise \
    prises propos propose proposed proposee proposent proposer proposes put puts question questions quoi really \
    recommandation recommandations recommande recommandent recommend recommendation recommendations recommended \
    recommends regarding rend rendre reponse requests resultat resultats sait savez savoir say seeking sert \
    servent servir set sets should show since something souhaite souhaiterais sous sub subject subjects sujet svp \
    take taken takes taking talk talked talks tell tenir tenu tenue tenues tenus thank thanks theme themes thing \
    things think took topic topics use used using utilise utilisent utiliser venir versus veux vient voudrais \
    vouloir vs want wanted wants way ways whole work works world year years";

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

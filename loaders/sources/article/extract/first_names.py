"""Common first names, for whom a pronoun can mean."""

from __future__ import annotations

from typing import Final

from loaders.sources.article.extract.spelling import folded


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE: Final = _names("""
    aamir aaron abdul abhishek abraham adam adan adil aditya adrian ahmad ahmed aidan ajay akira
    aksel akshay al alan albert alberto alden aldis alec alejandro aleksandar alessandro alex
    alexander alexandre alexei alexey alfie alfonso alfred alfredo algee ali alistair allan
    allen allu alonso alvin amir amitabh anatoly anders andre andrea andreas andrei andres
    andrew andrzej andy angelo angus anil ansel anson anthony antoine anton antonio antony
    anupam archie arjun armand armando armie arnaud arnold arthur arvin asa ashton asif august
    austin avan axel ayushmann barkhad barney barrett barry bart basil bassam beau ben benedict
    benicio benjamin benny bernard bernd bertrand bilall bill billy bjorn bob bobby bokeem boman
    boris boyd brad bradley brandon brendan brendon brent brett brian bronson bruce bruno bryan
    bryce bud buddy burt byron caleb callum calvin cameron carl carlos carter cary casey caspar
    cedric chad chadwick channing charles charlie chase chaske chester chiwetel chris christian
    christoph christopher chuck chukwudi cillian clancy clarence clark claude claudio clayton
    clem cliff clifford clint clive cody colin colm colman connor conor cooper corbin corey
    cornelius cosmo craig crispin cuba curtis cyrus damian damon damson dan daniel danny dante
    darius darren daryl dave daveed davi david dax deacon dean declan deepak delroy demian denis
    dennis denzel derek dermot desmond destin dev diego dieter dimitrius dirk djimon dmitri
    dmitry dolph dom domhnall dominic don donal donald donnie doug douglas dougray dragan drew
    duncan dustin dwayne dwight dylan earl ebon ed eddie edgar edi eduardo edward edwin eli
    elias elijah elliot elliott elvis emil emilio emmanuel emory emraan enrique enzo eoin eric
    erik ernest ernie errol esai ethan eugene evan ewan ewen ezra fabio fahadh faisal faran
    farhan fede felix ferdia ferdinand fernando finlay finn fionn floyd forest francis francisco
    frank frankie franklin fred freddie frederic frederick gabriel gael gareth garret garrett
    gary gaspard gavin gene geoffrey george gerald gerard giacomo giancarlo gianluca gil gilbert
    gilles giovanni glen glenn goran gordon govinda graeme graham grant greg gregory guillaume
    guillermo gus gustaf guy hamish hank hans harish harold harrison harry haruo harvey hassan
    hayden hector henrik henry herb herbert herman hiroshi hiroyuki holt homer howard hrithik
    hugh hugo hussein huw iain ian ibrahim idris idrissa igor ike iko imran ioan irrfan irvin
    isaac ivan iwan jack jackie jackson jacob jaeden jai jaime jake jakub jamaal jamal james
    jamie jamil jan jared jason jasper jaume javed javier jay jean jed jeff jeffery jeffrey
    jemaine jens jeremie jeremy jermaine jerome jerry jesse jez jharrel jim jimi jimmy jj
    joachim joaquim joaquin joe joel john johnny joji jon jonah jonas jonathan jonny joonas
    joonho joost jordan jordi jorge jorma jose josef joseph josh joshua jovan juan jude julian
    julio julius jurgen jussie justin kabir kal kalil kamal karan karim karl kayvan keanu keegan
    keenan keith kel kelvin ken kenneth kenny kevin khalid kiefer kieran kip kirk kit klaus kodi
    kristofer kristoffer kumail kunal kurt kyan kyle lachlan lakeith lamar lambert lambros
    lamorne lance larry lars laurence lawrence laz leander lee leif len lennie leo leon leonard
    leonardo lesley leslie levi lewis lex liam liev linus lionel lior lloyd logan lorenzo lorne
    lou louis luca lucas ludi luis luka lukas luke luther lyle mackenyu mads mahershala mahesh
    malcolm mamoudou maneesh manny manoj manuel marc marcel marco marcus marek mario mark marko
    marlon martin marton marty martyn marvin masi mason mateo matheus mathew mathias mathieu
    mats matt matteo matthew matthias mattson maurice max maximilian mehmet mel michael michiel
    mick mickey miguel mike mikey mikhail mikkel milan miles milo misha mitch mohamed mohammed
    moises morgan moritz mustafa mykelti nabil naseeruddin nat nate nathan navid nawazuddin neal
    ned neel neil neill nestor nicholas nick nico nicolas niels nigel nikesh nikola nikolai
    nikolaj nitin noah noel norbert norman nuno oded okieriete ola oleg oliver olivier omar
    omari oren orlando oscar osgood oskar osman otto owen ozzie ozzy pablo pankaj pascal
    paterson patrick patton paul paulo pauly pawel pedro pete peter phil philip phillip pierce
    pierre pilou piotr prabhas quentin rafael rafe rahul rainn rajesh rajkummar ralf ralph rami
    ramon rana ranbir randall randy ranveer raoul rashid rasmus raul ravi ray raymond rege-jean
    reggie regis remy rene reza rhett rhys rian ricardo richard rick ricky ridley rishi ritesh
    riz roan rob robbie robert roberto robin rocco rod rodney rodo rodrigo roger rohan rohit
    roland rolf romain roman ron ronald rory ross roy ruari ruben rudi rudy rufus rupert russell
    ryan rza sacha saeed saif sajid salman salvador sam sammo samuel sanjay sanjeev santiago
    satya scott sean sebastian sebastiano sebastien sergei sergey sergio seth shahid shamier
    shane shawn shea shia sid siddharth sidney simon simu skandar skeet solomon soren spencer
    spike stan stanley stefan stellan stephan stephen sterling steve steven stewart stuart sung
    suniel sunny suraj sushant sven sylvester tadanobu tahar taika takehiro takeshi tanay tariq
    taron ted temuera tenoch terrance terrence terry theo theodore thierry thomas tilo tim
    timothee timothy tobey tobias tobin toby tod todd tom tomas tommy tony topher toshiro
    tramell travis trevante trevor tushar ty tye tyler tyrese tyrone tzi uday udo ulrich upendra
    varun vaughn verne vernon vic vicente victor viggo vijay vikram vin vince vincent ving
    vinnie vinod virgil viveik vivek vladimir vondie wade walter warren warwick wayne wentworth
    wes wesley will willard willem william willie wilmer winston wolfgang woody wyatt xavier
    xolo yahya yann yash yayan youssef yul yuri yusuf yves zac zach zachary zachery zack zahn
    zak zane zeke zlatko zoran
    """)
"""Names of men."""

FEMALE: Final = _names("""
    aaliyah abigail ada adah adele adeline adria adriana adrianne adwoa agatha agnes agnieszka
    aileen aimee aisha aishwarya aja alanna alba aleksandra alessandra alessia alexa alexandra
    alexis alfre alia alice alicia alisha alison allison alma alycia alyssa amaka amal amanda
    amara amber amelia amina amrita amy ana anais analeigh anamaria anastasia andi andie andra
    angela angelica angelina angourie anika anita anjali anjelica ann anna annabelle annalise
    anne annet annette annie anushka anya aoife april archana ariana ariane ariella arielle
    ashleigh ashley astrid aubrey audrey auli aurora ava awkwafina aya ayesha ayo barbara beanie
    beatrice becky bella berenice bernice beth betty bhumi bianca billie bipasha bonnie brenda
    brianna bridget brie brigette brigitte britney britt bukky cailee cailey callie camila
    camilla camille candice carey carla carmen carol carole caroline carolyn carrie carrie-anne
    cassandra catalina cate catherine catinca cazzie cch cecilia celeste celia celine chantal
    charlene charlize charlotte chaya chelsea cheryl chiara chloe christina christine ciara
    cindy claire clara claudette claudia cobie connie constance cora cosima courteney courtney
    crystal cush cynthia dafne daisy dakota dana danai daniella danielle danika daphne dascha
    deborah debra deepika demi denise devyn dewanda diana diane dichen dilys dolores dominique
    donna doris dorothy dua edie edith eiza ekaterina elaine eleanor elektra elena elisa
    elisabeth eliza elizabeth ella elle ellen ellie elodie eloise elsa emerald emilia emily emma
    emmanuele emmanuelle emmy erana erendira erica erika erin esme ester esther eugenie eunice
    eva evangeline eve evelyn everleigh faith famke fatima felicity feride feroza fiona fionnula
    florence fran frances francesca freida freja freya gabriela gabriele gabriella gabrielle gal
    gemma georgia georgie geraldine gillian gina ginnifer giovanna giulia glenn gloria
    golshifteh grace greta gugu gwen gwendoline gwyneth hadley haifa hailee hailey haley halle
    hannah harriet hayley hazel heather heidi helen helena hermione hilary hope ida idina
    ilfenesh imogen indira ines ingeborg ingrid ingvild irene irina iris isabel isabela isabella
    isabelle isla ivanna ivy jacqueline jada jamie-lee jane janelle janet janice janina jasmin
    jasmine jean jena jenna jennifer jenny jessica jessie jill joan joanna jocelyn jodi jodie
    joely jordana josephine joy joyce juana judi judith judy julia juliana julianne julie juliet
    juliette june jurnee kaitlyn kaley kalki kangana kareena karen karla karrueche katarzyna
    kate katee katherine kathleen kathryn kathy katie katrina kaya kayla keeley kehlani keira
    keke kelly kelsey keri kerry kerry-anne kiara kiernan kiersey kiki kim kimberley kimberly
    kirsten kirti klara kristanna kristen kristin kristina kriti kyra laeta lais lana lara
    lashana laura lauren laurie layla lea leah leanne leela leia leila lena lesley-ann leslie
    leticia letitia liana lilly lily lily-rose linda lindsay lindsey linnea lisa liv liya lois
    lola loren lori lorraine louise lucia lucille lucy ludivine ludmila lupita lydia lyna lynn
    mabel mackenzie maddie madeleine madeline madelyn madhuri madison mae magdalena maggie maia
    maika maisie malin mandy margaret margo margot maria mariah mariana marie mariela marilyn
    marina marion marisa marlene marley marsai marta martha mary masali matilda maureen maya
    mckenna meg megan meghan melanie melina melinda melissa mercedes meryl mia michaela michelle
    mila mildred milla millicent millie milly mina mindy minnie miranda moira molly monet monica
    morfydd mrunal mya myha nadia naomi naomie natalia natalie natasa natasha nathalie
    nayanthara nell neve ngozi nia nicole nika niki nikki nina noemie noomi noor nora norma
    octavia oksana olena olga olivia olwen oona oprah pamela paola parineeti patricia patti
    patty paula pauline paz peggy penelope petra philippa phillipa phoebe phyllis polly pom
    preity priscilla priyanka quintessa quvenzhane rachel rachelle raffey ramona rashida
    rashmika raveena rebecca reese regina remy renata renee rhea rhonda rina rinko rita ritu
    roberta robin rochelle romola ronke rooney rosa rosalind rosamund rosario rose rosemary
    rosie roxanne ruby rumer ruth sabrina sadie sally salma samantha samara sanaa sandra saoirse
    sara sarah sasha scarlett selena selma serena seychelle shabana shailene shannon shanola
    shareeka sharlto sharmeen sharon shawnee sheila sheryl shira shiri shirley shohreh shraddha
    sienna sigourney sigrid simone sissy sofia sonakshi sonam sonequa sonia sonoya sophia sophie
    sosie stacy stella stephanie suki susan suzanne svetlana sydney sylvia synnove taapsee
    tabatha tabu taissa tamara tamsin tanya tara taraji tati tatiana taylor tenzing teresa tess
    tessa teyonah thandie thandiwe thelma theresa thomasin tia tiffany tilda tilly tina toni
    tracee tracy tricia trish tuppence uma ursula urvashi valentina valeria valerie vanessa vera
    veronica vicky victoria vidya viola violet virginia vivian vivica wanda wendy whitney winona
    xochitl xosha yalitza yami yara yasmeen yasmin yasmine yelena yeri yolanda yvonne zainab
    zara zawe zazie zendaya ziyi zoe zoey zooey zosia
    """)
"""Names of women."""

GIVEN: Final = MALE | FEMALE
"""Names of either."""

OF_BOTH: Final = _names("sam alex charlie casey frankie jackie jamie andrea morgan jordan")
"""Names that women have nearly as often as men, or the other way round."""


def gender(first: str) -> str:
    """Tell the gender of a first name: ``m``, ``f``, or nothing where it may be either.

    >>> gender("Henry"), gender("Ruth"), gender("Robin")
    ('m', 'f', '')
    """
    name = folded(first)
    if (name in MALE) == (name in FEMALE):
        return ""
    return "m" if name in MALE else "f"

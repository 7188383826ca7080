"""Common first names, for whom a pronoun can mean."""

from __future__ import annotations

from typing import Final


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE: Final = _names("""
    aamir aaron abdul abhishek abraham adam adan adrian ahmad ahmed aidan akira aksel al alan albert
    alberto alden alec alejandro alex alexander alexandre alexei alexey alfonso alfred alfredo algee
    ali allan allen alvin amir amitabh anatoly anders andre andrea andreas andrei andres andrew
    andrzej andy angelo anil ansel anson anthony antoine anton antonio antony anupam arjun armand
    armie arnold arthur arvin asa ashton asif august austin axel barkhad barney barry bart ben
    benedict benicio benjamin benny bernard bernd bertrand bill billy bjorn bob bobby bokeem boris
    brad bradley brandon brendan brendon brent brett brian bruce bruno bryan bryce bud buddy burt
    byron caleb calvin cameron carl carlos carter cary casey cedric chad chadwick channing charles
    charlie chase chaske chester chiwetel chris christian christoph christopher chuck chukwudi
    cillian clancy clark claude claudio clayton clem cliff clifford clint clive cody colin colm
    connor conor cooper corbin corey cosmo craig cuba curtis cyrus damian damon dan daniel danny
    dante darren daryl dave daveed david deacon dean deepak delroy denis dennis denzel derek dermot
    desmond dev diego dieter dirk djimon dmitri dmitry dolph dom domhnall dominic don donal donald
    donnie doug douglas dougray dragan drew duncan dustin dwayne dwight dylan earl ed eddie edgar
    edi eduardo edward edwin eli elias elijah elliot elliott elvis emil emilio emmanuel emory
    enrique enzo eoin eric erik ernest ernie esai ethan eugene evan ewan ewen fabio faisal faran
    felix ferdinand fernando finn fionn floyd forest francis francisco frank frankie franklin fred
    freddie frederic frederick gabriel gael gareth garret garrett gary gaspard gavin gene geoffrey
    george gerald gerard giacomo giancarlo gianluca gil gilbert giovanni glen glenn goran gordon
    graham grant greg gregory guillaume guillermo gus gustaf guy hank hans harold harrison harry
    haruo harvey hassan hector henrik henry herb herbert herman hiroyuki holt homer howard hugh hugo
    hussein ian ibrahim idris idrissa igor ike iko ioan irrfan irvin isaac ivan iwan jack jackie
    jackson jacob jaeden jai jaime jake jakub jamaal jamal james jamie jamil jan jared jason jasper
    javier jay jean jed jeff jeffery jeffrey jemaine jeremie jeremy jermaine jerome jerry jesse
    jharrel jim jimi jimmy jj joaquim joaquin joe joel john johnny jon jonah jonas jonathan jonny
    jordan jordi jorge jose joseph josh joshua jovan juan jude julian julio julius jurgen jussie
    justin kal karan karim karl keanu keegan keenan keith kelvin ken kenneth kenny kevin khalid
    kiefer kieran kip kirk kit klaus kodi kristofer kristoffer kumail kurt kyle lachlan lakeith
    lamorne lance larry lars laurence lawrence laz lee lennie leo leon leonard leonardo leslie lewis
    lex liam lior lloyd logan lorenzo lorne lou louis luca lucas ludi luis lukas luke luther lyle
    mackenyu mads mahershala malcolm manny manuel marc marcel marco marcus marek mario mark marko
    marlon martin marton marty marvin masi mason mateo mathew mathias mathieu mats matt matteo
    matthew matthias maurice max maximilian mel michael michiel mick mickey miguel mike mikhail
    mikkel milan miles milo misha mitch mohamed mohammed moises morgan moritz mustafa mykelti
    naseeruddin nat nate nathan nawazuddin neal ned neil nestor nicholas nick nico nicolas nigel
    nikola nikolai nikolaj noah noel norbert norman nuno oded okieriete ola oleg oliver olivier omar
    omari orlando oscar oskar osman otto owen ozzie ozzy pablo pascal patrick patton paul paulo
    pauly pawel pedro pete peter phil philip phillip pierce pierre pilou piotr quentin rafael rajesh
    ralph rami ramon randall randy raoul rashid rasmus raul ravi ray raymond reggie rene reza rhett
    ricardo richard rick ricky ridley rishi riz roan rob robbie robert roberto robin rocco rod
    rodney rodrigo roger roland rolf romain roman ron ronald rory ross roy ruari ruben rudi rudy
    rufus rupert russell ryan rza sacha salvador sam sammo samuel sanjay sanjeev santiago satya
    scott sean sebastian sebastien sergei sergey sergio seth shamier shane shawn shea shia sid
    sidney simon simu solomon soren spencer spike stan stanley stefan stellan stephan stephen
    sterling steve steven stewart stuart sung sunny sven sylvester tadanobu tahar taika takehiro
    tariq taron ted temuera terrance terrence terry theo theodore thierry thomas tilo tim timothee
    timothy tobey tobias tobin toby tod todd tom tommy tony topher toshiro travis trevante trevor ty
    tye tyler tyrone tzi udo ulrich vaughn verne vernon vic victor vijay vikram vin vince vincent
    ving virgil vladimir vondie wade walter warren wayne wes wesley will willard willem william
    willie wilmer winston wolfgang woody wyatt xavier xolo yahya yayan youssef yul yuri yusuf yves
    zac zach zachary zachery zane zeke zoran
    """)
"""Names of men."""

FEMALE: Final = _names("""
    abigail ada adele adria adriana adwoa agatha agnes agnieszka aimee aisha aishwarya aja alanna
    alba alessandra alessia alexa alexandra alexis alfre alia alice alicia alison allison alma
    alycia alyssa amanda amara amber amelia amina amy ana anais analeigh anastasia andie andra
    angela angelica angelina angourie anika anita anjali anjelica ann anna annabelle anne annet
    annette annie anushka anya aoife april ariana ariane ariella arielle ashley astrid aubrey audrey
    auli aurora ava awkwafina aya ayo barbara beanie beatrice becky bella berenice bernice beth
    betty bianca billie bonnie brenda brianna bridget brie brigitte britney britt bukky cailee
    cailey camila camilla camille candice carey carla carmen carol carole caroline carolyn carrie
    cassandra catalina cate catherine catinca cazzie cch cecilia celia celine chantal charlene
    charlize charlotte chelsea cheryl chiara chloe christina christine ciara cindy claire clara
    claudette claudia constance cora cosima courtney crystal cush cynthia dafne daisy dakota dana
    danai daniella danielle daphne dascha deborah debra deepika demi denise diana diane dolores
    donna doris dorothy dua edith eiza ekaterina elaine eleanor elektra elena elisa elisabeth eliza
    elizabeth ella elle ellen ellie elodie elsa emerald emilia emily emma emmanuelle emmy erica
    erika erin esme esther eunice eva evangeline eve evelyn everleigh faith fatima feroza fiona
    florence frances francesca freida freja gabriela gabriele gabriella gabrielle gal gemma georgia
    gillian gina ginnifer giovanna giulia glenn gloria golshifteh grace greta gugu gwen gwendoline
    gwyneth hadley hailee hailey haley halle hannah harriet hayley hazel heather heidi helen helena
    hermione hilary hope ida idina imogen indira ines ingeborg ingrid irene irina iris isabel
    isabela isabella isabelle isla ivy jacqueline jada jane janelle janet janice janina jasmine jean
    jena jenna jennifer jenny jessica jill joan joanna jocelyn jodie jordana josephine joy joyce
    juana judi judith judy julia juliana julianne julie juliet juliette june jurnee kaley kareena
    karen karla katarzyna kate katee katherine kathleen kathryn kathy katie katrina kaya kayla
    kehlani keira keke kelly keri kerry kiersey kiki kim kimberly kirsten klara kristen kristin
    kristina kyra lais lana lara lashana laura lauren laurie layla lea leah leanne leia leila lena
    leslie leticia letitia lily linda lindsay lindsey lisa liv liya lois lola lori lorraine louise
    lucia lucille lucy ludivine ludmila lupita lydia lyna lynn mabel mackenzie maddie madeleine
    madeline madison mae magdalena maggie maika maisie malin mandy margaret margo margot maria
    mariah mariana marie marilyn marina marion marisa marlene marley marta martha mary masali
    matilda maureen maya megan melanie melina melinda melissa mercedes meryl mia michaela michelle
    mila mildred millie mina mindy miranda moira molly monet monica morfydd mya myha nadia naomi
    naomie natalia natalie natasha nathalie nell ngozi nia nicole nika nikki nina noemie noomi noor
    nora norma octavia oksana olena olga olivia olwen pamela paola patricia patti patty paula
    pauline paz peggy penelope petra phoebe phyllis polly pom priscilla priyanka quvenzhane rachel
    raffey ramona rashida rebecca reese regina remy renee rhea rhonda rina rita ritu roberta robin
    rochelle romola rooney rosa rosalind rosamund rosario rose rosemary rosie roxanne ruby ruth
    sabrina sadie sally salma samantha samara sandra saoirse sara sarah sasha scarlett selena selma
    serena seychelle shailene shannon shareeka sharlto sharon sheila shirley shohreh sienna
    sigourney sigrid simone sofia sonia sonoya sophia sophie sosie stella stephanie suki susan
    suzanne svetlana sylvia tabu tamara tamsin tanya tara taraji tatiana taylor teresa tess tessa
    teyonah thandie thandiwe thelma theresa tiffany tilda tina toni tracee tricia trish uma ursula
    valentina valeria valerie vanessa vera veronica vicky victoria viola violet virginia vivian
    wanda wendy whitney winona xochitl yalitza yasmin yasmine yelena yolanda yvonne zainab zara zawe
    zazie zendaya zoe zosia
    """)
"""Names of women."""

OF_BOTH: Final = _names("sam alex charlie casey frankie jackie jamie andrea morgan jordan")
"""Names that women have nearly as often as men, or the other way round."""


def gender(first: str) -> str:
    """Tell the gender of a first name: ``m``, ``f``, or nothing where it may be either.

    >>> gender("Henry"), gender("Ruth"), gender("Robin")
    ('m', 'f', '')
    """
    name = first.lower()
    if (name in MALE) == (name in FEMALE):
        return ""
    return "m" if name in MALE else "f"

"""Common first names, for whom a pronoun can mean."""

from __future__ import annotations

from typing import Final


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE: Final = _names("""
    aaron abdul abraham adam adrian ahmed aidan al alan albert alberto alec alejandro alex
    alexander alexandre alexei alfonso alfred alfredo ali allan allen alvin amir anders andre
    andrea andreas andrei andres andrew andy angelo ansel anson anthony antoine anton antonio
    antony armand armie arnold arthur asa ashton august austin axel barry bart ben benedict
    benicio benjamin benny bernard bill billy bob bobby boris brad bradley brandon brendan brent
    brett brian bruce bruno bryan bryce buddy burt byron caleb calvin cameron carl carlos carter
    cary casey cedric chad channing charles charlie chase chester chris christian christoph
    christopher chuck clark claude clayton cliff clifford clint clive cody colin connor conor
    cooper corey craig curtis cyrus damian damon dan daniel danny dante darren daryl dave david
    dean denis dennis denzel derek dermot desmond diego dirk dmitri dolph dom dominic don donald
    donnie doug douglas drew duncan dustin dwayne dwight dylan earl ed eddie edgar eduardo edward
    edwin eli elias elijah elliot elliott elvis emil emilio emmanuel enrique eric erik ernest
    ernie ethan eugene evan ewan felix ferdinand fernando finn floyd forest francis francisco
    frank frankie franklin fred freddie frederick gabriel gareth gary gavin gene geoffrey george
    gerald gerard giancarlo gilbert giovanni glen glenn gordon graham grant greg gregory guillermo
    gus guy hank hans harold harrison harry harvey hector henry herbert herman homer howard hugh
    hugo ian idris igor isaac ivan jack jackie jackson jacob jaime jake jamal james jamie jan
    jared jason javier jay jean jeff jeffrey jeremy jerome jerry jesse jim jimmy joaquin joe joel
    john johnny jon jonah jonas jonathan jordan jorge jose joseph josh joshua juan jude julian
    julio justin karl keith ken kenneth kenny kevin kiefer kirk kit klaus kurt kyle lance larry
    laurence lawrence lee leo leon leonard leonardo leslie lewis liam lloyd logan lou louis lucas
    luis luke luther mads malcolm manuel marc marcel marco marcus mario mark marlon martin marvin
    mason mathew mats matt matthew maurice max mel michael miguel mike milo mitch morgan moritz
    nathan neal ned neil nicholas nick nicolas nigel noah noel norman oliver omar orlando oscar
    otto owen pablo patrick paul pedro pete peter phil philip phillip pierce pierre quentin rafael
    ralph rami ramon randall randy raul ray raymond rene ricardo richard rick ricky ridley riz rob
    robert roberto robin rocco rodney rodrigo roger roland rolf roman ron ronald rory ross roy
    ruben rudy rufus russell ryan sacha salvador sam samuel santiago scott sean sebastian sergei
    sergio seth shane shawn shea sidney simon solomon spencer spike stan stanley stefan stellan
    stephen sterling steve steven stewart stuart sung sylvester taika ted terrence terry theo
    theodore thomas tim timothy tobey toby todd tom tommy tony travis trevor tyler tyrone vernon
    vic victor vin vince vincent vladimir wade walter warren wayne wes wesley will willem william
    willie winston woody wyatt xavier yuri zac zach zachary
    """)
"""Names of men."""

FEMALE: Final = _names("""
    abigail ada adele adriana agatha agnes alanna alessandra alexa alexandra alexis alice alicia
    alison allison alma alyssa amanda amber amelia amy ana anastasia andie angela angelica
    angelina anita anjelica ann anna annabelle anne annette annie anya april ariana ashley audrey
    aurora ava barbara beatrice becky bella bernice beth betty bianca bonnie brenda brianna
    bridget brie brigitte britney camila camille candice carey carla carmen carol carole caroline
    carolyn carrie cassandra cate catherine cecilia celia chantal charlene charlize charlotte
    chelsea cheryl chloe christina christine cindy claire clara claudette claudia constance cora
    courtney crystal cynthia daisy dakota dana danielle daphne deborah debra demi denise diana
    diane dolores donna doris dorothy edith elaine eleanor elena elisa elisabeth eliza elizabeth
    ella ellen elsa emilia emily emma emmanuelle erica erika erin esther eva evangeline eve evelyn
    faith fiona florence frances francesca freida gabriela gabriella gabrielle gal gemma georgia
    gillian gina glenn gloria grace greta gwen gwyneth hailee halle hannah harriet hayley hazel
    heather heidi helen helena hermione hilary hope ida imogen indira ines ingrid irene irina iris
    isabel isabella isla ivy jacqueline jada jane janelle janet janice jasmine jean jenna jennifer
    jenny jessica jill joan joanna jocelyn jodie jordana josephine joy joyce juana judi judith
    judy julia juliana julianne julie juliet juliette june kaley karen kate katherine kathleen
    kathryn kathy katie kayla keira kelly keri kerry kim kimberly kirsten kristen kristin lana
    lara lashana laura lauren laurie lea leah leia lena leslie leticia lily linda lindsay lindsey
    lisa liv lois lola lori lorraine louise lucia lucille lucy lupita lydia lynn mabel maddie
    madeleine madeline madison maggie mandy margaret margot maria mariah marie marilyn marion
    marisa marlene marta martha mary matilda maureen maya megan melanie melinda melissa mercedes
    meryl mia michelle mila mildred millie mindy miranda moira molly monica naomi natalia natalie
    natasha nathalie nia nicole nina noomi nora norma octavia olga olivia pamela patricia patty
    paula pauline peggy penelope phoebe phyllis priscilla priyanka rachel rebecca regina renee
    rhonda rita roberta robin rosa rosalind rosamund rosario rose rosie roxanne ruby ruth sabrina
    sadie sally salma samantha sandra saoirse sara sarah scarlett selena shannon sharon sheila
    shirley sienna sigourney simone sofia sonia sophia sophie stella stephanie susan suzanne
    sylvia tamara tanya tara tatiana taylor teresa tessa thandie thandiwe theresa tiffany tilda
    tina uma ursula valerie vanessa vera veronica victoria viola violet virginia vivian wanda
    wendy whitney winona yolanda yvonne zendaya zoe
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

"""What the texts of a language are made of: which characters are frequent, usual and unusual beyond ASCII.

The frequent characters stand in the order of their frequency, as general knowledge has it. The usual and unusual
ones of Chinese, Japanese and Korean need no list of ours: each national standard put the characters in use first
and the rest into a second level, so that the rows of its own code table say which is which.
"""

from dataclasses import replace

from cleantext.readers.language import HANGUL, KANA, LATIN, USUAL_SHARES, WIDE_SYMBOLS, Language


def languages() -> tuple[Language, ...]:
    """All languages; those with capitals twice, as usual and in capitals, but not the Latin ones: ASCII tells there."""
    return (*_chinese(), *_japanese(), *_korean(), *_alphabets())


def _rows(encoding: str, first: int, last: int) -> str:
    """The characters in the rows `first` to `last` (lead bytes) of a two-byte code table."""
    cells = (bytes((lead, trail)) for lead in range(first, last + 1) for trail in range(0x40, 0xFF))
    decoded = (cell.decode(encoding, "ignore") for cell in cells)
    return "".join(character for character in decoded if len(character) == 1 and not character.isascii())


def _chinese() -> list[Language]:
    simplified = (
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事"
        "成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日者意无力它与长把机十民第公此已工"
        "使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利什二等产或新己制身加西月话合回特代内信表化网"
    )
    traditional = (
        "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作里用道行所然家種事"
        "成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日者意無力它與長把機十民第公此已工"
        "使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體政美相見被利什二等產或新己制身加西月話合回特代內信表化網"
    )
    first, second = _rows("gb2312", 0xB0, 0xD7), _rows("gb2312", 0xD8, 0xF7)
    third, fourth = _rows("cp950", 0xA4, 0xC6), _rows("cp950", 0xC9, 0xF9)
    return [
        Language(("gb18030",), simplified, first, second + third, WIDE_SYMBOLS),
        Language(("big5", "gb18030"), traditional, third, fourth, WIDE_SYMBOLS),
    ]


def _japanese() -> list[Language]:
    frequent = (
        "のいをにたはがとるてしでなっれらもすりンこスかまさトーくルだきうリアイあラょけシドクめ日そジ年本レえよタ大プフ人会ロんマッ"
        "バテキコデつ中カせ国メサ出みゅムば一ウオ月や地分パ上じ時行ど者ニわ生お用事ナビ学業社部場見自方間ち合手東新前グブ下ダセャュ"
        "ミ第後高全ョほエハげぎびべネモ名内小理ろ定入性対目ズソぐ野長動同体川金山田ひへ円件当法明所気ケゲギガゴチツボポピペベホヘヒ"
    )
    rest = "".join(chr(code) for code in [*range(0x3041, 0x3094), *range(0x30A1, 0x30F7)])
    usual, unusual = _rows("euc_jp", 0xB0, 0xCF) + rest, _rows("euc_jp", 0xD0, 0xF4)
    return [Language(("cp932", "euc_jp"), frequent, usual, unusual, WIDE_SYMBOLS, KANA)]


def _korean() -> list[Language]:
    frequent = (
        "이다는의가에을고하지기사자리로한은도대를시어서인나라아있과정일스그부수해보전주제상구장원만여공들유비동조으신게적연소치무성니트"
        "안선용위습개마문관생국중세경면했출영미오된드등요진화방산실우려업회식학야각계금말물차모내년할재바당명분발민저입행단터통반작되음"
        "거까카레현심체월종크설양결역프최타간품외강후더러점타울것법노남데네새르별직"
    )
    return [
        Language(("cp949",), frequent, _rows("euc_kr", 0xB0, 0xC8), _rows("euc_kr", 0xCA, 0xFD), WIDE_SYMBOLS, HANGUL)
    ]


_CYRILLIC = ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic")
_WESTERN = ("cp1252", "iso8859-15")
_CENTRAL = ("cp1250", "iso8859-2")

_LETTERS = (
    (_CYRILLIC, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"),  # Russian
    (("cp1251", "koi8-u", "iso8859-5", "cp866"), "оанивітерсклдумпязьбгчйхжїюцшщєфґ"),  # Ukrainian
    (_CYRILLIC, "аоеинтрсвлдкпмзяубгчъхщжцйшфюь"),  # Bulgarian
    (("cp1251", "iso8859-5"), "анеіорстлідкўмпяыувзцьгбчшйхжёюэф"),  # Belarusian
    (("cp1251", "iso8859-5"), "аиоенртјсукдвмлпзгбшћчцжхђљњџфѓќѕ"),  # Serbian, Macedonian
    (("cp1253", "iso8859-7"), "αοιετνσηρςπκλμυόάίγέωδήχύθβώφξζψϊϋΐΰ"),  # Greek
    (("cp1255",), "יוהלאתרבשמנכחדקעפםגצטסזןךףץ"),  # Hebrew
    (("cp1256",), "اليمنرتوبعدهسفكقحجأةىشصطخذثضغزإآءظئؤ،؟"),  # Arabic
    (("cp1256",), "انيردهمتوسبشكخزفگلپجعحقچصطضغآذئثظژء،؟"),  # Persian
    (("cp874",), "านรอกเง่มยลวดท้สตะัิีปบคหแ์จพชขใไุู็ำึโผธซศณภถษฟญฐฎฮฉฆๆฯ"),  # Thai
    (_WESTERN, "éèàêçâôîûùëïœ"),  # French
    (_WESTERN, "üäöß"),  # German
    (_WESTERN, "óíáéñúü"),  # Spanish
    (_WESTERN, "ãçáéíóõêâúàô"),  # Portuguese
    (_WESTERN, "àèìòùé"),  # Italian
    (_WESTERN, "äöåøæé"),  # Swedish, Danish, Norwegian, Finnish
    (_WESTERN, "éëïüèöáçñ"),  # Dutch, and foreign words in English
    (_WESTERN, "áíðéúóþýæö"),  # Icelandic
    (_CENTRAL, "łęąóżśćńź"),  # Polish
    (_CENTRAL, "áíéěřčžýšůúťóďň"),  # Czech
    (_CENTRAL, "áíéčžýľšúťôňóďäĺŕ"),  # Slovak
    (_CENTRAL, "áéóöőíüúű"),  # Hungarian
    (_CENTRAL, "ăîâşţ"),  # Romanian
    (_CENTRAL, "čšžćđ"),  # Croatian, Slovene
    (("cp1254",), "ıüşöçğİâî"),  # Turkish
    (("cp1257",), "ėšžųįūčąę"),  # Lithuanian
    (("cp1257",), "āīšēņļžģķčū"),  # Latvian
    (("cp1257", "cp1252"), "äõüöšž"),  # Estonian
    (("cp1258",), "đ\u0300\u0301\u0323ưôêơâă\u0309\u0303àáéíóúèìòù"),  # Vietnamese
)

_EUROPEAN = {letter for _, letters in _LETTERS if letters[0] < "Ͱ" for letter in letters}


def _alphabets() -> list[Language]:
    usual = [_alphabet(encodings, letters) for encodings, letters in _LETTERS]
    capitals = [
        replace(each, frequent=each.usual, usual=each.frequent)
        for each in usual
        if each.usual and each.shares is not LATIN
    ]
    return usual + capitals


def _alphabet(encodings: tuple[str, ...], letters: str) -> Language:
    latin = letters[0] < "Ͱ"
    foreign = "".join(sorted(_EUROPEAN - set(letters))) if latin else ""
    return Language(encodings, letters, _capitals(letters), foreign, shares=LATIN if latin else USUAL_SHARES)


def _capitals(letters: str) -> str:
    return "".join(dict.fromkeys(each for each in letters.upper() if not each.isascii() and each not in letters))

"""Fifty pages whose bytes say one thing and whose labels another; every text here was written for these tests."""

from dataclasses import dataclass

SIMPLIFIED = (
    "清晨的雾还没有散，渡口的老船工已经把缆绳解开。他说，这条河三十年来改了两次道，岸边的柳树却还是那几棵。"
    "今天要过河的人不多：两个赶集的妇女，一个背着书包的孩子，还有从县城来修桥的工程师。大家坐定以后，船慢慢离开了码头。\n"
)
TRADITIONAL = (
    "清晨的霧還沒有散，渡口的老船工已經把纜繩解開。他說，這條河三十年來改了兩次道，岸邊的柳樹卻還是那幾棵。"
    "今天要過河的人不多：兩個趕集的婦女，一個背著書包的孩子，還有從縣城來修橋的工程師。大家坐定以後，船慢慢離開了碼頭。\n"
)
JAPANESE = (
    "朝の市場では、漁師たちが夜のうちに獲った魚を並べている。港のカフェは五時に開き、コーヒーの香りが通りに流れる。"
    "今日は風が強いので、小さな船は沖に出ないそうだ。子どもたちは学校へ行く前に、堤防で白い波を眺めていた。\n"
)
KOREAN = (
    "아침 시장에는 벌써 사람들이 모여 있었다. 할머니는 밭에서 딴 고추와 호박을 펼쳐 놓고 손님을 기다린다. "
    "오늘은 날씨가 맑아서 강 건너 마을에서도 배를 타고 장을 보러 온다고 한다. "
    "아이들은 학교에 가기 전에 국수를 한 그릇씩 먹었다.\n"
)
RUSSIAN = (
    "Рано утром паром отошёл от берега, и туман ещё лежал на воде. Старый паромщик рассказывал, что река за тридцать "
    "лет дважды меняла русло. На том берегу уже ждали телеги с яблоками, и кто-то играл на гармони.\n"
)
UKRAINIAN = (
    "Уранці пором відійшов від берега, а туман іще лежав на воді. Старий поромник розповідав, що річка двічі змінювала "
    "своє русло. На тому березі чекали підводи з яблуками, і хтось грав на скрипці.\n"
)
POLISH = (
    "O świcie prom odbił od brzegu, choć mgła wciąż leżała na wodzie. Stary przewoźnik opowiadał, że rzeka dwa razy "
    "zmieniła koryto. Na drugim brzegu czekały już wozy z jabłkami, a ktoś cicho grał na skrzypcach.\n"
)
CZECH = (
    "Za úsvitu přívoz odrazil od břehu, přestože nad vodou ještě ležela mlha. Starý převozník vyprávěl, že řeka už "
    "dvakrát změnila koryto. Na druhém břehu čekaly vozy s jablky a kdosi tiše hrál na housle.\n"
)
GERMAN = (
    "Die Fähre legte früh ab, während über dem Fluß noch Nebel lag. „Schöne Äpfel“, sagte der Fährmann – und grüßte.\n"
)
FRENCH = (
    "À l’aube, le passeur détacha la barque ; la brume n’était pas levée. Où était passée la clé de l’écluse, déjà ?\n"
)
ENGLISH = (
    "The ferry left at dawn – “no fog on the water,” the pilot’s log says – and three carts of apples were waiting.\n"
)
TURKISH = (
    "Vapur şafakta iskeleden ayrıldı; sis hâlâ suyun üstündeydi. "
    "Karşı kıyıda elma yüklü arabalar bekliyordu, çocuğun biri şarkı söylüyordu.\n"
)
GREEK = (
    "Το πρωί το πλοίο έφυγε από την αποβάθρα και η ομίχλη ήταν ακόμη πάνω στο νερό. "
    "Στην άλλη όχθη περίμεναν κάρα με μήλα.\n"
)
HEBREW = "עם שחר יצאה המעבורת מן החוף והערפל עדיין עמד על המים. בצד השני כבר חיכו עגלות מלאות תפוחים.\n"
ARABIC = "غادرت العبارة الضفة عند الفجر وكان الضباب لا يزال فوق الماء. وعلى الضفة الأخرى انتظرت عربات محملة بالتفاح.\n"
THAI = "เรือข้ามฟากออกจากท่าแต่เช้าตรู่ หมอกยังลอยอยู่เหนือน้ำ อีกฝั่งหนึ่งมีเกวียนบรรทุกแอปเปิลรออยู่แล้ว\n"


@dataclass(frozen=True)
class Case:
    name: str
    data: bytes
    text: str
    declared: str | None = None


def plain(name: str, text: str, encoding: str, declared: str | None = None) -> Case:
    return Case(name, text.encode(encoding), text, declared)


_ASCII_FIRST = "var menu = document.getElementById('menu');\n" * 560
_BEYOND_GBK = "两个𠀀字：镕、喆、㛃、䶮，人名里常见；" + SIMPLIFIED
_LOSSY = "這几个字没有繁体：？" + TRADITIONAL
_LOSSY_BIG5 = _LOSSY.encode("big5hkscs", "replace")
_FOOTER = "渡口新闻网版权所有"
_SCHOENE = "Schöne Äpfel gibt es am Fluss für alle Gäste, und die Fähre fährt früh.\n"
_CUT = SIMPLIFIED.encode("gb18030")[:81]
_BROKEN = SIMPLIFIED.encode()[:60] + b"\xff" + SIMPLIFIED.encode()[60:]

CASES = [
    plain("GB18030, declared right", SIMPLIFIED, "gb18030", "gb18030"),
    plain("GB18030, undeclared", SIMPLIFIED, "gb18030"),
    plain("GB18030, declared iso-8859-1", SIMPLIFIED, "gb18030", "iso-8859-1"),
    plain("GB18030, declared utf-8", SIMPLIFIED, "gb18030", "utf-8"),
    plain("GB18030 of traditional characters", TRADITIONAL, "gb18030"),
    plain("GB18030, a title of ten characters", "渡口的老船工解开缆绳", "gb18030"),
    plain("GB18030 that is labelled gb2312 and holds more", _BEYOND_GBK, "gb18030", "gb2312"),
    plain("GB18030 after 24 KB of ASCII", _ASCII_FIRST + SIMPLIFIED, "gb18030"),
    Case("GB18030 cut within a character", _CUT, SIMPLIFIED[:40] + "\ufffd"),
    plain("Big5, declared right", TRADITIONAL, "big5", "big5"),
    plain("Big5, declared gb2312", TRADITIONAL, "big5", "gb2312"),
    plain("Big5, a title of eight characters", "渡口的老船工人們", "big5"),
    Case("Big5-HKSCS with losses", _LOSSY_BIG5, _LOSSY_BIG5.decode("big5hkscs")),
    plain(
        "Big5-HKSCS, Cantonese characters", "佢哋喺渡口嗰邊等咗好耐，啲人仲未嚟。" + TRADITIONAL, "big5hkscs", "big5"
    ),
    plain("cp932 with ① and ㈱, declared shift_jis", "①㈱港市場　②髙橋商店\n" + JAPANESE, "cp932", "shift_jis"),
    plain("cp932, undeclared, a title", "朝の市場と港のカフェ", "cp932"),
    plain("EUC-JP, undeclared", JAPANESE, "euc_jp"),
    plain("EUC-JP, declared shift_jis", JAPANESE, "euc_jp", "shift_jis"),
    plain("ISO-2022-JP, undeclared", JAPANESE, "iso2022_jp"),
    plain("EUC-KR, undeclared", KOREAN, "euc_kr"),
    plain(
        "cp949 that is labelled euc-kr and holds more", "펲시콜라와 똠방각하, 햏자 이야기. " + KOREAN, "cp949", "euc-kr"
    ),
    plain("KOI8-R, undeclared", RUSSIAN, "koi8_r"),
    plain("KOI8-R, declared windows-1251", RUSSIAN, "koi8_r", "windows-1251"),
    plain("cp1251, a title in capitals", "НОВОСТИ РЕЧНОГО ПОРТА", "cp1251"),
    plain("cp1251, Ukrainian, declared iso-8859-1", UKRAINIAN, "cp1251", "iso-8859-1"),
    plain("cp1250, Polish, undeclared", POLISH, "cp1250"),
    plain("ISO-8859-2, Czech, declared windows-1252", CZECH, "iso8859_2", "windows-1252"),
    plain("cp1252 quotes, declared iso-8859-1", ENGLISH, "cp1252", "iso-8859-1"),
    plain("cp1252, a list with bullets and signs", "•\xa0Heron\n•\xa0Teal®\n•\xa0Coot\n§\xa09 ©\n" * 9, "cp1252"),
    plain("cp1252, German, undeclared", GERMAN, "cp1252"),
    plain("cp1252, French, declared utf-8", FRENCH, "cp1252", "utf-8"),
    plain("cp1254, Turkish, undeclared", TURKISH, "cp1254"),
    plain("cp1253, Greek, undeclared", GREEK, "cp1253"),
    plain("cp1255, Hebrew, undeclared", HEBREW, "cp1255"),
    plain("cp1256, Arabic, undeclared", ARABIC, "cp1256"),
    plain("cp874, Thai, declared tis-620", THAI, "cp874", "tis-620"),
    plain("UTF-8, declared gb2312", SIMPLIFIED, "utf-8", "gb2312"),
    Case("UTF-8 with one bad byte", _BROKEN, _BROKEN.decode("utf-8", "replace"), "gb2312"),
    Case("UTF-8 cut within a character", SIMPLIFIED.encode()[:100], SIMPLIFIED[:33] + "\ufffd"),
    Case("UTF-8 mark before GB18030", b"\xef\xbb\xbf" + SIMPLIFIED.encode("gb18030"), SIMPLIFIED),
    Case("UTF-16 mark before UTF-8", b"\xff\xfe" + SIMPLIFIED.encode(), SIMPLIFIED),
    Case("UTF-16 with a mark, declared utf-8", TRADITIONAL.encode("utf-16"), TRADITIONAL, "utf-8"),
    plain("UTF-16-BE without a mark, German", GERMAN, "utf-16-be"),
    plain("UTF-16-LE without a mark, Chinese", SIMPLIFIED, "utf-16-le"),
    Case("UTF-32 with a mark", RUSSIAN.encode("utf-32"), RUSSIAN),
    Case(
        "UTF-8 with a footer in GB18030",
        (TRADITIONAL * 2).encode() + _FOOTER.encode("gb18030"),
        TRADITIONAL * 2 + _FOOTER,
    ),
    Case(
        "GB18030 page with one line of UTF-8", (SIMPLIFIED * 2).encode("gb18030") + SIMPLIFIED.encode(), SIMPLIFIED * 3
    ),
    plain("cp1252, one accent in a title", "Café Central", "cp1252"),
    plain("KOI8-R, a title of two words", "Новости порта", "koi8_r"),
    plain("cp850, German, undeclared", _SCHOENE, "cp850"),
    plain("mac-cyrillic, a title", "Паром", "mac_cyrillic"),
    Case(
        "two encodings in one line",
        f"<p>{TRADITIONAL.strip()}".encode() + _FOOTER.encode("gb18030"),
        f"<p>{TRADITIONAL.strip()}{_FOOTER}",
    ),
]

"""Keywords that are stuffed into pages: mild stand-ins for the real ones, and invented jargon that no lexicon knows."""

from benchmarks.corpus.author import Author
from benchmarks.corpus.language import codes, language

LATIN = "ba|cho|dri|fen|gul|hes|jo|kra|lim|mo|nax|pel|quo|ris|sti|tur|vek|wol|yam|zi"
SYLLABLES = {
    "zh": "澜|轩|沐|霁|珂|阙|泽|璟|岚|弈|芷|烁|峤|珩|湛|棠|曜|翊|岫|邈",
    "ja": "ミロ|ケバ|トリ|ザン|ノプ|ルク|ヴェ|サモ|ガデ|ピン|レタ|ホズ|キュ|ダル|ネモ|ワビ",
    "ko": "뷔|렌|톡|샤|굴|몽|퀴|닉|렙|잔|폴|헨|죠|밀|튜|칸",
    "ru": "ба|чо|дри|фен|гул|хес|жо|кра|лим|мокс|пел|рис|сти|тур|век|вол|яма|зи",
    "th": "บู|เต|กิน|โซ|ปาม|ริก|วอ|มัน|ดุน|ซี|โลก|จาน|เฟ|นุก",
    "ar": "با|دور|فين|كا|ليم|مو|ناز|رون|ست|طور|فك|زي|شال|جوم",
}
MANNERS = ("plain", "foreign", "cities", "invented", "invented_head", "mixed")


def keywords(author: Author, count: int, manner: str | None = None) -> list[str]:
    """At most `count` different keywords.

    manner  plain (the page's language), foreign (another language), cities (one keyword with many places), invented
            (jargon), invented_head (jargon with one word in nearly every item), mixed; None for any
    """
    manner = manner or author.random.choice(MANNERS)
    if manner == "plain":
        found = author.some("spam", count)
    elif manner == "foreign":
        found = _foreign(author, count)
    elif manner == "cities":
        found = _cities(author, count)
    elif manner == "mixed":
        found = author.some("spam", (count + 1) // 2) + [_jargon(author) for _ in range(count // 2)]
        author.random.shuffle(found)
    else:
        head = word(author) if manner == "invented_head" else ""
        found = [_jargon(author, head if author.chance(0.8) else "") for _ in range(count)]
    return list(dict.fromkeys(found))


def _foreign(author: Author, count: int) -> list[str]:
    other = "zh-Hans" if author.language.code == "zh-Hant" else author.random.choice(codes())
    entries = language(other).entries["spam"]
    return author.random.sample(entries, min(count, len(entries)))


def _cities(author: Author, count: int) -> list[str]:
    """A keyword or two with the name of a place behind it."""
    space = " " if author.language.spaced else ""
    heads = author.some("spam", 1 + count // 9)
    found = [f"{head}{space}{place}" for head in heads for place in author.some("places", 8)]
    return found[:count]


def word(author: Author) -> str:
    """A word that no language has."""
    syllables = SYLLABLES.get(author.language.code[:2], LATIN).split("|")
    return "".join(author.random.choice(syllables) for _ in range(author.number(2, 3)))


def _jargon(author: Author, head: str = "") -> str:
    """Two or three invented words as a search phrase, with a number now and then."""
    words = [head or word(author), *(word(author) for _ in range(author.number(1, 2)))]
    author.random.shuffle(words)
    if author.chance(0.2):
        words.append(str(author.number(2, 999)))
    return (" " if author.language.spaced else "").join(words)

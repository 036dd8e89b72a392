"""Words of trails in many languages: what announces a trail, what its root is called, what its last node may say.

All folded. Structure carries the languages that are missing here.
"""

import re
from itertools import product

from cleantext.evidence.folding import fold

_ROOTS = """
home|homepage|home page|main page|start|start page|startseite|beginn|accueil|page d'accueil|inicio
início|principal|página inicial|página principal|pagina iniziale|главная|главная страница|на главную
головна|галоўная|начало|начална страница|почетна|naslovna|početna|domov|domů|úvod|hlavná stránka
hlavní stránka|strona główna|hem|startsida|hjem|forside|forsiden|etusivu|kezdőlap|főoldal|címlap
acasă|prima pagină|avaleht|sākums|pradžia|pradinis|startpagina|αρχική|αρχική σελίδα|ana sayfa
anasayfa|beranda|laman utama|utama|trang chủ|หน้าแรก|หน้าหลัก|ホーム|トップ|トップページ
top|top page|toppage|홈|홈으로|首页|首頁
主页|主頁|网站首页|網站首頁|回首頁|返回首页|الرئيسية|الصفحة الرئيسية|صفحه اصلی|خانه|דף הבית|עמוד הבית|ראשי|होम|मुखपृष्ठ
হোম|প্রথম পাতা|முகப்பு|bosh sahifa|басты бет|მთავარი|heim|forsíða|board index
forum index|hauptseite|startsiden|forsíða|pagrindinis|ana səhifə|ballina|почетна страна|початкова|на головну
แรก|トップへ|ホームページ|trang đầu|بداية|سرصفحه|মূলপাতা|హోమ్|ಮುಖಪುಟ|ഹോം|ਮੁੱਖ ਪੰਨਾ|મુખ્ય પૃષ્ઠ
página principal do site|portada|home pagina|thuis|voorpagina|főlap|strona startowa|główna
page d’accueil|trang nhất|처음으로|처음|halaman utama|halaman depan|página de inicio
"""

_ANNOUNCEMENTS = """
you are here|you're here|you’re here|you are currently here|you're currently on|you are currently on|you are in
your location|current location|location|breadcrumb|breadcrumbs|forum breadcrumbs – you are here|sie sind hier
sie befinden sich hier|du bist hier|sie befinden sich auf|aktuelle seite|vous êtes ici|vous etes ici|tu es ici
usted está aquí|está aquí|estás aquí|estás en|se encuentra en|você está aqui|está aqui|você está em|tu sei qui|sei qui
ti trovi in|ti trovi qui|sei in|u bent hier|je bent hier|u bevindt zich hier|du är här|du er her|olet tässä|itt van
ön itt áll|jelenlegi hely|buradasınız|şu an buradasınız|jesteś tutaj|tutaj jesteś|jesteś w|nacházíte se
nacházíte se zde|zde jste|nachádzate sa|nachádzate sa tu|вы здесь|вы находитесь|вы находитесь здесь|ви тут
ви знаходитесь|вие сте тук|te afli aici|sunteți aici|ești aici|ovdje ste|nalazite se|είστε εδώ|βρίσκεστε εδώ
anda di sini|anda disini|anda berada di|anda berada di sini|lokasi anda|bạn đang ở|bạn đang ở đây|bạn đang xem|vị trí
คุณอยู่ที่|คุณอยู่ที่นี่|현재 위치|현재위치|현재 페이지|أنت هنا|انت هنا|شما اینجا هستید|אתה כאן|הנך כאן|आप यहाँ हैं|आप यहां हैं
現在地|現在位置|現在のページ|パンくずリスト|パンくず|いまここ|いまいる場所|vous êtes dans|내 위치|jesteś tu|está em
se encuentra usted aquí|usted se encuentra en|أنت الآن في|du befindest dich hier|siete qui|kamu di sini
je bent nu hier|u bent nu hier|ste tukaj|nahajate se|jūs esate čia|jūs atrodaties|asute siin|jeni këtu|siz buradasınız
siz buradasiniz|aktuelle position|ihre position|ihr standort|vous vous trouvez ici|vous êtes ici dans|te encuentras en
usted está en|você se encontra em|la tua posizione|bạn đang ở trang|posisi anda|kamu berada di|지금 위치|موقعك الحالي
您现在正在浏览|您正在浏览|當前頁面|当前页面|目前頁面|您現在正在瀏覽
"""

# 当前位置, 您现在的位置, 您當前所在的位置, 你在這裡, …
_CHINESE = product(
    ("", "您", "你", "您的", "你的"),
    ("", "现在", "現在", "当前", "當前", "目前"),
    ("", "的", "所在", "所在的", "在"),
    ("位置", "所在位置", "页面", "頁面", "这里", "這裡"),
)


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for line in text.split("\n") for word in line.split("|") if word)


ROOTS = _words(_ROOTS)
ANNOUNCEMENTS = (
    _words(_ANNOUNCEMENTS) | _words("|".join(map("".join, _CHINESE))) - {"页面", "这里"}  # too little alone
)

# Announcements that stand before other things as well.
VAGUE = _words("location|current location|your location|位置|lokasi anda|vị trí|breadcrumb|you are in|estás en|sei in")

# A first node that ends so is the front page of a part of a site: 新浪首页, ニューストップ, repository home.
ROOT_ENDINGS = ("首页", "主页", "トップ", "ホーム", " home", " homepage")

# Last nodes that say "text" instead of the title.
LEAVES = _words("正文|内文|內文|内容|內容|新闻正文|新聞正文|文章正文|文章内容|内容正文|本文|記事|详细")


# A site that calls its front page by its address: brief.pl, example.co.uk.
_DOMAIN = re.compile(r"[a-z0-9-]{2,40}(?:\.[a-z]{2,6}){1,2}")


def is_front_page(node: str) -> bool:
    """Whether a folded node names a front page.

    >>> is_front_page("startseite"), is_front_page("新浪首页"), is_front_page("news")
    (True, True, False)
    """
    return node in ROOTS or node.endswith(ROOT_ENDINGS)


def is_root(node: str) -> bool:
    """Whether a folded node names a front page, or a site by its address.

    >>> is_root("startseite"), is_root("brief.pl"), is_root("news")
    (True, True, False)
    """
    return is_front_page(node) or _DOMAIN.fullmatch(node) is not None

"""The options that say what goes."""

import pytest

PAGE = b"JUNK\nMAYBE\nRain fell.\n"
BOTH = "--detectors=junk,unsure"


def test_min_score_lowers_the_bar(run):
    assert run(BOTH, stdin=PAGE).out == "MAYBE\nRain fell.\n"
    assert run(BOTH, "--min-score", "0.5", stdin=PAGE).out == "Rain fell.\n"


def test_a_kept_detector_removes_nothing(run):
    assert run(BOTH, "--min-score=0.5", "--keep", "junk", stdin=PAGE).out == "JUNK\nRain fell.\n"
    assert run(BOTH, "--min-score=0.5", "--keep", "junk, unsure", stdin=PAGE).out == PAGE.decode()


def test_an_empty_keep_keeps_nothing(run):
    kept = ["--detectors=junk", "--set", "junk.called=metadata"]
    assert run(*kept, stdin=PAGE).out == PAGE.decode()
    assert run(*kept, "--keep", "", stdin=PAGE).out == "MAYBE\nRain fell.\n"


def test_protect_spares_a_span(run):
    assert run("--protect", "J.NK", stdin=PAGE).out == PAGE.decode()
    assert run("--protect", "rain", stdin=PAGE).out == "MAYBE\nRain fell.\n"


@pytest.mark.parametrize(
    ("setting", "cleaned"),
    [
        ("junk.word=MAYBE", "JUNK\nRain fell.\n"),
        ("junk.word=", ""),
        ("junk.score=0.2", PAGE.decode()),
        ("junk.most=0", PAGE.decode()),
        ("junk.on=false", PAGE.decode()),
        ("junk.on=True", "MAYBE\nRain fell.\n"),
        ("junk.word=a=b", PAGE.decode()),
    ],
)
def test_set_changes_a_field_of_a_detector(run, setting, cleaned):
    assert run("--set", setting, stdin=PAGE).out == cleaned


def test_set_may_be_given_more_than_once(run):
    assert run("--set", "junk.word=Rain", "--set", "junk.score=1", stdin=PAGE).out == "JUNK\nMAYBE\n"


def test_drop_spam_leaves_out_pages_that_are_spam_and_counts_them(run):
    stdin = b'{"text": "SPAM and SPAM"}\n{"text": "fine"}\n'
    spam = ["--detectors=stuffing", "--from", "jsonl", "--to", "text"]
    done = run(*spam, "--drop-spam", stdin=stdin)
    assert (done.out, done.err, done.status) == ("fine", "cleantext: 1 page was dropped as spam\n", 0)
    assert run(*spam, "--drop-spam", "--quiet", stdin=stdin * 2).err == ""


def test_spam_is_not_dropped_unless_asked(run):
    assert '"verdict":"spam"' in run("--detectors=stuffing", "--to", "jsonl", stdin=b"SPAM and SPAM").out


def test_check_names_pages_in_which_something_goes(run, here):
    (here / "bad.txt").write_bytes(PAGE)
    (here / "good.txt").write_text("Rain fell.\n")
    done = run("--check", "good.txt", "bad.txt")
    assert (done.status, done.out, done.err) == (1, "bad.txt: 1 span would go (junk)\n", "")


def test_check_of_clean_pages_is_silent_and_succeeds(run):
    done = run("--check", stdin=b"Rain fell.\n")
    assert (done.status, done.out, done.err) == (0, "", "")


def test_a_quiet_check_speaks_by_its_status_alone(run):
    done = run("--check", "--quiet", stdin=PAGE)
    assert (done.status, done.out, done.err) == (1, "", "")


def test_check_shows_what_to_asks_for(run):
    done = run("--check", "--to", "diff", stdin=PAGE)
    assert done.status == 1
    assert "\n-JUNK\n" in done.out


def test_a_failure_outweighs_what_a_check_found(run, here):
    (here / "bad.txt").write_bytes(PAGE)
    assert run("--check", "bad.txt", "missing.txt").status == 2

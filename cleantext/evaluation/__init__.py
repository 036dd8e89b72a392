"""How good cleaning is: on labelled pages, line by line, and on pages of HTML, against the text that should be left.

A labelled page is a JSON object with a `text` and `lines`, a list of `{"n": 0, "label": "content"}`: `n` counts the
lines of the text from 0, cut at each `\\n`. Optional are `id`, `url`, `host`, tags such as `lang` and `page_kind`
(several with commas between), and on a line `spans`, a list of `[start, end, …]`: characters of the line that are
labelled apart from it, such as spam spliced into a sentence.

Labels: `content` and `title` must stay; `spam`, `breadcrumb`, `boilerplate` and `duplicate` must go; `meta` (source,
date, author) and `spam_page_prose` (fluent text of a page that is spam as a whole) count for neither side, only their
recall is shown. Of equal copies any may stay: what counts is that as many stay as are labelled content.

The *ink* of a line is its characters that are no white space and in no span. A line is removed when at least half of
its ink is. A host counts at most 20 lines of a label: those of a host with more weigh 20/n each, so that no single
template decides.

    content loss   removed lines of content and titles / all of them; of lines that count as kept, characters up to
                   half of the line are a loss too
    sentences      removed lines of content that are at least 60 columns wide, unweighted: the loss nobody forgives
    precision      removed lines that had to go / those and the removed lines that must stay
    recall         removed lines of a label, by whichever detector / lines of the label
    detectors      recall of the own label (spam, breadcrumb, duplicate) by the detector itself; precision against
                   every other label but `meta` and, `breadcrumb` aside, `spam_page_prose`; `duplicate_body` takes
                   whole passages and is wrong only about what must stay
    verdict        pages called spam, among those whose text, menus aside, is spam by 80 % or more, and among those
                   where it is by 10 % at most

A page of HTML with gold is a JSON object with `html`, or `html_b64` in base64, and `gold`, the text that should be
left, or snippets that must be in the text (`with`) and must not (`without`). Optional are `id`, `url` and tags such as
`page_type`. Its host is that of the url. A file is a set; a mean over sets counts all sets alike. Tokens are runs of
letters, digits and underscores, in scripts without spaces single characters. Multisets are compared.

    shingle F1     of four tokens in a row: the F1 of the mean precision and the mean recall over pages; a page of which
                   nothing is left has no precision
    word F1        of the words whatever their case: the mean of the pages' F1
    snippet F1     over all snippets: those kept that must be in the text are right; those lost, and those kept that
                   must not be in it, are wrong
    CPU            seconds of reading and cleaning as a multiple of those of a peer; all take turns on the same pages.
                   What is loaded once is loaded before
"""

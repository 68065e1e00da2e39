package org.mineralwatch.processor.text;

/** What a paragraph is to the page that it stands on. */
enum Role {
    /** It tells the story. */
    TEXT,
    /** It belongs to the page: a byline, a credit, a button. */
    CHROME,
    /** It belongs to the page, and so does the line behind it, which it names: a caption, a list of tags. */
    LABEL,
    /** It may go on with an offer of the page, if one stands above it: "Get the latest every morning." */
    OFFER,
    /** It opens a box of links to other articles; prose may go on behind the box. */
    BOX,
    /** The article ends here: comments, a copyright line, a press office's last mark. */
    END
}

package org.mineralwatch.processor.text;

/** What a set phrase of pages says of the paragraph that it stands in. */
enum Sign {
    /** The paragraph is just this, and opens a box of links. */
    BOX,
    /** A short paragraph that starts so opens a box of links. */
    BOX_START,
    /** The paragraph is just this, and ends the article. */
    END,
    /** A line that starts so ends the article. */
    END_START,
    /** The paragraph is just this, and belongs to the page. */
    CHROME,
    /** The paragraph is just this, and belongs to the page with the line behind it. */
    LABEL,
    /** A line that starts with a number and goes on so ends the article. */
    COUNTED,
    /** A line that starts so belongs to the page, whether it ends in a full stop or not. */
    CHROME_START,
    /** A line that starts so belongs to the page, unless it is a sentence. */
    HINT,
    /** A paragraph, and a sentence too, that starts so belongs to the page, even when it is a long one. */
    NOTICE
}

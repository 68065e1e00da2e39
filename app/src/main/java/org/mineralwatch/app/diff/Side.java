package org.mineralwatch.app.diff;

/** Which of two rule sets judges. */
enum Side {
    BEFORE,
    AFTER
}

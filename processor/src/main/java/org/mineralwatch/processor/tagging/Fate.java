package org.mineralwatch.processor.tagging;

/** What became of a term that stands in an article. */
public enum Fate {
    /** It counts. */
    COUNTS,
    /** It counts no more: as many as its cap came before. */
    CAPPED,
    /** It lies inside a guard. */
    GUARDED,
    /** A word that it needs does not stand near. */
    LACKS_COMPANY,
    /** A word stands near that takes it away. */
    TAKEN_AWAY,
    /** It lies inside, or begins inside, another term that counts. */
    OVERLAPPED,
    /** Its name was not in use when the article was published. */
    OUT_OF_DATE
}

package org.mineralwatch.sink.copy;

import java.io.IOException;
import java.time.Duration;

/** One life of a copy of the alert topics in a folder: begins at the last checkpoint, goes on step by step. Used by one thread. */
public interface Copy extends AutoCloseable {
    /** Brings the folder to where the last checkpoint says. */
    void recover() throws IOException;

    /** Reads what has come, and now and then makes it last; returns how long to rest before the next step. */
    Duration step() throws IOException;

    /** Whether this life has made something last, or there was nothing to do. */
    boolean proven();

    /** Makes all last that was read. */
    void save() throws IOException;

    /** Has the next life build everything again, since this one found the folder changed. */
    default void distrust() throws IOException {}

    @Override
    void close() throws IOException;
}

package org.mineralwatch.service;

/** A long-running stage of the pipeline. Constructing one does nothing; {@link #start} begins work on threads of its own. */
public interface Room extends AutoCloseable {
    /** The room's name in logs, health and metrics. */
    String name();

    /** Begins work and returns; what goes wrong later shows in {@link #health}. */
    void start();

    /** How the room is, asked at any time from any thread. */
    Health health();

    /** Whether the process is to end and be started again when this room has failed; where an output fails, the others work on. */
    default boolean vital() {
        return false;
    }

    /** Ends work cleanly: commits or aborts what is open, releases every thread and lock. */
    @Override
    void close();
}

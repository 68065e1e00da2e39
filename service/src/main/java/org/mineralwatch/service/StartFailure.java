package org.mineralwatch.service;

/** Why a process cannot start or go on, in one line that says what to do; shown to a person without a stack trace. */
public final class StartFailure extends RuntimeException {
    public StartFailure(String message) {
        super(message);
    }
}

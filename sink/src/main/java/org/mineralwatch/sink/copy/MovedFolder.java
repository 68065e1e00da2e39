package org.mineralwatch.sink.copy;

/** The folder of a copy was moved away or deleted while it was copied to. */
final class MovedFolder extends DamagedCopy {
    private static final long serialVersionUID = 1;

    MovedFolder() {
        super("the folder was moved away or deleted: made anew");
    }
}

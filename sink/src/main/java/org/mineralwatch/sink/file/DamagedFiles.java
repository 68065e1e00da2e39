package org.mineralwatch.sink.file;

import java.util.Collection;
import java.util.List;
import org.mineralwatch.sink.copy.DamagedCopy;

/** Alert files are not as this process left them: someone else deleted, cut or changed them while it ran. */
final class DamagedFiles extends DamagedCopy {
    private static final long serialVersionUID = 1;
    private static final int NAMED = 5;

    DamagedFiles(Collection<String> names) {
        super(some(names) + " changed under the running copy");
    }

    /** Names, not more of them than a line holds. */
    static String some(Collection<String> names) {
        List<String> first = names.stream().sorted().limit(NAMED).toList();
        int more = names.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
}

package org.mineralwatch.service.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.service.WrongSettings;

/** What is wrong with settings: collected with file and line, so that a person is told all of it at once. */
public final class Mistakes {
    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    /** @param file what a person calls the file */
    public Mistakes(String file) {
        this.file = file;
    }

    /** Where something stands that a mistake may be about. */
    void stands(String name, int line) {
        lines.put(name, line);
    }

    /** The line of a setting; 0 where the file does not have it. */
    int line(String name) {
        return lines.getOrDefault(name, 0);
    }

    /** Notes what is wrong with a setting. */
    public void add(String name, String why) {
        at(nearestLine(name), name + ": " + why);
    }

    /** Notes what is wrong with a line. */
    void at(int line, String why) {
        told.add(file + (line == 0 ? "" : " line " + line) + ": " + why);
    }

    /** A setting that lacks is told of where its group stands. */
    private int nearestLine(String name) {
        int line = line(name);
        int dot = name.lastIndexOf('.');
        return line > 0 || dot < 0 ? line : nearestLine(name.substring(0, dot));
    }

    public List<String> told() {
        return List.copyOf(told);
    }

    /** @throws WrongSettings when there are mistakes, with all of them */
    public void refuse() {
        if (!told.isEmpty()) {
            throw new WrongSettings(told);
        }
    }
}

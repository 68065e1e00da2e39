package org.mineralwatch.lab.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Disks of a few hundred megabytes of our own, which a file fills to the last byte. */
final class Disks {
    private static final int MEGABYTE = 1 << 20;
    private static final String FILLER = "filler";

    private Disks() {}

    /** Gives a folder a disk of its own. */
    static void mount(Path folder, int megabytes) {
        Shell.run("mount -t tmpfs -o size=" + megabytes + "m mwlab " + folder);
    }

    static void unmount(Path folder) {
        Shell.run("umount -l " + folder);
    }

    static Runnable sinkFull(Site site, Random random) {
        return full(site.sink().data());
    }

    static Runnable processorFull(Site site, Random random) {
        return full(Processes.one(site.processors(), random).data());
    }

    /** A broker whose disk is full ends itself. */
    static Runnable brokerFull(Site site, Random random) {
        Processes.awaitWhole(site);
        Program broker = Processes.someBroker(site, random);
        Runnable empty = full(site.cluster().log(broker));
        return () -> {
            empty.run();
            broker.kill();
            broker.start();
        };
    }

    private static Runnable full(Path folder) {
        Path filler = folder.resolve(FILLER);
        byte[] block = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // what a full disk says
        }
        return () -> {
            try {
                Files.delete(filler);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}

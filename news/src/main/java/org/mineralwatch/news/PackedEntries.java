package org.mineralwatch.news;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.mineralwatch.news.FeedState.KnownEntry;

/**
 * Known entries in a ninth of the memory (some 43 bytes an entry, and not 390), for the thousands of feeds that are not being polled just now. It unpacks whenever it is
 * looked at, so it should be walked through and not asked for single elements.
 */
final class PackedEntries extends AbstractList<KnownEntry> {
    private final byte[] packed;
    private final int size;

    private PackedEntries(byte[] packed, int size) {
        this.packed = packed;
        this.size = size;
    }

    static List<KnownEntry> of(List<KnownEntry> entries) {
        return entries.isEmpty() || entries instanceof PackedEntries
                ? entries
                : new PackedEntries(pack(entries), entries.size());
    }

    private static byte[] pack(List<KnownEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
            for (KnownEntry entry : entries) {
                out.writeUTF(entry.guid());
                out.writeUTF(entry.id());
                out.writeUTF(entry.address());
                out.writeUTF(entry.revision());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private List<KnownEntry> unpacked() {
        List<KnownEntry> entries = new ArrayList<>(size);
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            for (int n = 0; n < size; n++) {
                entries.add(new KnownEntry(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
        return entries;
    }

    @Override
    public KnownEntry get(int index) {
        return unpacked().get(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<KnownEntry> iterator() {
        return unpacked().iterator();
    }

    @Override
    public Spliterator<KnownEntry> spliterator() {
        return unpacked().spliterator();
    }

    @Override
    public List<KnownEntry> subList(int from, int to) {
        return unpacked().subList(from, to);
    }
}

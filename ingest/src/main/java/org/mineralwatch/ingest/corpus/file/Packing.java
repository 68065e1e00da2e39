package org.mineralwatch.ingest.corpus.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file may be packed; its name tells. */
public enum Packing {
    NONE,
    GZIP,
    XZ;

    /** A hostile file may ask for gigabytes; {@code xz -9} asks for 65 MiB. */
    private static final double XZ_SHARE = 0.6;

    private static final int BUFFER = 1 << 16;

    private static int xzMemory() {
        return (int) Math.min(Integer.MAX_VALUE, (long) (Runtime.getRuntime().maxMemory() * XZ_SHARE) >> 10);
    }

    /** Unpacks a stream; a file that cannot be unpacked takes nothing with it. */
    InputStream unpack(InputStream in, UnpackLimit limit) throws IOException {
        try {
            return switch (this) {
                case NONE -> limit.over(new BufferedInputStream(in, BUFFER));
                case GZIP -> limit.over(new GZIPInputStream(in, BUFFER));
                case XZ -> limit.over(new XZInputStream(new BufferedInputStream(in, BUFFER), xzMemory()));
            };
        } catch (EOFException e) {
            in.close();
            throw new IOException("is cut off: it ends before what was packed in it begins", e);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}

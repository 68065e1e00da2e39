/** The files of a corpus wherever they lie: on the disk, packed, in archives. Nothing is ever written under a name that an archive gives. */
package org.mineralwatch.ingest.corpus.file;

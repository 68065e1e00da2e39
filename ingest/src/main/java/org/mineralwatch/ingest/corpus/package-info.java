/** Collections of old articles that can be replayed: files and folders in, articles out, in a fixed order. */
package org.mineralwatch.ingest.corpus;

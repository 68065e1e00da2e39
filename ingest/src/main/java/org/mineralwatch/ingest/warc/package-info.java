/** Web archives: raw pages are kept in them and read from them again. */
package org.mineralwatch.ingest.warc;

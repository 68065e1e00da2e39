/** Tables that are shipped with the program. */
package org.mineralwatch.processor.shipped;

/** Which ids of one address are one article, as pure functions of what was seen there. */
package org.mineralwatch.processor.identity;

/** How everything that copies alerts elsewhere reads their topics. */
package org.mineralwatch.sink.read;

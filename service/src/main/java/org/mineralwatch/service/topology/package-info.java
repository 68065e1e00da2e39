/** What every topology does with records that cannot be read or processed. */
package org.mineralwatch.service.topology;

/** Standard output as results go there, and what becomes of it when they cannot. */
package org.mineralwatch.app.output;

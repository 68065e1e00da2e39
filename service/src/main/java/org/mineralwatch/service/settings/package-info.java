/** Settings: what there is to set, what an operator has set, and what cannot be meant. */
package org.mineralwatch.service.settings;

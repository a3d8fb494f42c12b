/** What automations share: what becomes of an event that one of them cannot handle. */
@NullMarked
package vn.kiennghi.service.automation;

import org.jspecify.annotations.NullMarked;

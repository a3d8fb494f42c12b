/** Who may send which command (rule R34), and how a message says who sent it. */
@NullMarked
package vn.kiennghi.api.identity;

import org.jspecify.annotations.NullMarked;

/** What one process can keep for itself and several share in MongoDB: accounts, web sessions, uploads, results of imports. */
@NullMarked
package vn.kiennghi.front.distributed;

import org.jspecify.annotations.NullMarked;

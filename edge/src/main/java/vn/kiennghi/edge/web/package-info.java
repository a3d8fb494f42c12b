/** The web pages behind sign-in: plain HTML made on the server, with links and GET forms, without scripts. */
@NullMarked
package vn.kiennghi.edge.web;

import org.jspecify.annotations.NullMarked;

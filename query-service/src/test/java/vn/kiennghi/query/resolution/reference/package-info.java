/** How figures were first counted: over whole rows, one list after the other. Slow and near to the definitions. */
package vn.kiennghi.query.resolution.reference;

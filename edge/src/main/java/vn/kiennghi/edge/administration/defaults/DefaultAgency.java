package vn.kiennghi.edge.administration.defaults;

import java.util.List;
import vn.kiennghi.api.council.AgencyKind;

/**
 * An agency with which a catalogue begins.
 *
 * @param units the sorts of unit that have it, such as phường; empty: all
 */
public record DefaultAgency(String id, String name, AgencyKind kind, List<String> units) {}

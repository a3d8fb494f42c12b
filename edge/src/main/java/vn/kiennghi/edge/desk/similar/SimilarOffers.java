package vn.kiennghi.edge.desk.similar;

import java.util.List;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionCommand.LinkRepeat;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionCommand.TellApart;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;

/** What somebody may say of a petition and one that is like it; offered only what has a chance. The command side decides. */
final class SimilarOffers {
    private final PetitionView petition;
    private final boolean mayMerge;
    private final boolean mayLink;
    private final boolean mayTellApart;

    SimilarOffers(PetitionView petition, SignedIn user, Permissions permissions) {
        this.petition = petition;
        this.mayMerge = permissions.may(user, MergePetition.class, petition.councilId());
        this.mayLink = permissions.may(user, LinkRepeat.class, petition.councilId());
        this.mayTellApart = permissions.may(user, TellApart.class, petition.councilId());
    }

    SimilarOffer of(SimilarPetition similar, SimilarInWords inWords) {
        return new SimilarOffer(
                inWords.lines(List.of(similar)).getFirst(),
                mayMerge && canBeMergedInto(similar),
                mayLink && comesAfter(similar),
                mayTellApart);
    }

    /** R10: of one session, this one not answered yet, the other one followed still. */
    private boolean canBeMergedInto(SimilarPetition similar) {
        return similar.sessionId().equals(petition.sessionId())
                && CommandAtStage.MERGE.isPossibleAt(petition.stage())
                && petition.answers().isEmpty()
                && similar.stage().isOnItsWay();
    }

    /** R11: of a later session, or received later. */
    private boolean comesAfter(SimilarPetition similar) {
        int sessions = session(petition.sessionId()) - session(similar.sessionId());
        return sessions > 0
                ? !similar.receivedOn().isAfter(petition.receivedOn())
                : sessions == 0 && similar.receivedOn().isBefore(petition.receivedOn());
    }

    private static int session(String id) {
        return SessionId.parse(id).map(SessionId::number).orElse(0);
    }
}

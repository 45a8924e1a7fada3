package coop.toadlane.decisions;

import coop.toadlane.office.Authority;
import coop.toadlane.office.Case;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Powers;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

/** The discussion: remarks, their edits and their removal. Nothing of it is ever lost unseen. */
final class CommentKinds {
    private CommentKinds() {}

    @Component
    static final class Commenting extends NamedKind<Acts.Comment> {
        private final Matters matters;
        private final Comments comments;

        Commenting(Matters matters, Comments comments) {
            super("decisions.comment", Acts.Comment.class, Openness.MEMBERS, Power.of("member"));
            this.matters = matters;
            this.comments = comments;
        }

        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public Ruling rule(Case<Acts.Comment> one, Sitting sitting) {
            var act = one.act();
            if (matters.find(sitting.coop(), act.proposal()).isEmpty()) {
                return Refusal.of("decisions.no-proposal", act.proposal());
            }
            if (act.inReplyTo() != null
                    && comments.find(sitting.coop(), act.proposal(), act.inReplyTo()).isEmpty()) {
                return Refusal.at("inReplyTo", "decisions.no-comment", act.inReplyTo());
            }
            return Ruling.enter(
                    new DecisionEntry.Commented(
                            act.proposal(),
                            comments.next(sitting.coop(), act.proposal()),
                            one.member().value(),
                            act.inReplyTo(),
                            act.side().name(),
                            act.text(),
                            act.commitment()));
        }
    }

    @Component
    static final class Editing extends NamedKind<Acts.CommentEdit> {
        private final Comments comments;

        Editing(Comments comments) {
            super(
                    "decisions.comment-edit",
                    Acts.CommentEdit.class,
                    Openness.MEMBERS,
                    Power.of("member"));
            this.comments = comments;
        }

        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public Ruling rule(Case<Acts.CommentEdit> one, Sitting sitting) {
            var act = one.act();
            var known = comments.find(sitting.coop(), act.proposal(), act.comment()).orElse(null);
            if (known == null || known.removed()) {
                return Refusal.of("decisions.no-comment", act.comment());
            }
            return known.author().equals(one.member())
                    ? Ruling.enter(
                            known.version(
                                    one.member(), act.proposal(), act.text(), act.commitment()))
                    : Refusal.of("decisions.not-author");
        }
    }

    /** By the author, or by an office that keeps order. */
    @Component
    static final class Removing extends NamedKind<Acts.CommentRemoval> {
        private final Comments comments;
        private final Powers powers;

        Removing(Comments comments, Powers powers) {
            super(
                    "decisions.comment-removal",
                    Acts.CommentRemoval.class,
                    Openness.MEMBERS,
                    Power.of("member", "office:secretary"));
            this.comments = comments;
            this.powers = powers;
        }

        /** Only where the wordings are erased with it. */
        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public Ruling rule(Case<Acts.CommentRemoval> one, Sitting sitting) {
            var act = one.act();
            var known = comments.find(sitting.coop(), act.proposal(), act.comment()).orElse(null);
            if (known == null || known.removed()) {
                return Refusal.of("decisions.no-comment", act.comment());
            }
            var may = known.author().equals(one.member()) || keepsOrder(one, sitting);
            return may
                    ? Ruling.enter(known.version(one.member(), act.proposal(), null, null))
                    : Refusal.of("decisions.not-author");
        }

        private boolean keepsOrder(Case<Acts.CommentRemoval> one, Sitting sitting) {
            return one.authority() instanceof Authority.Office
                    || mayRemove(sitting.coop(), one, sitting);
        }

        private boolean mayRemove(CoopId coop, Case<Acts.CommentRemoval> one, Sitting sitting) {
            var held = powers.held(coop, one.member());
            return sitting.rulebook().power(this).offices().stream().anyMatch(held::contains);
        }
    }
}

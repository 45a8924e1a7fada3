package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which letters people want beyond those a co-op owes them. All, until they say otherwise. */
@Component
public class MailChoices {
    private final JdbcClient db;

    MailChoices(JdbcClient db) {
        this.db = db;
    }

    public boolean wants(PersonId person, Topic topic) {
        return topic.owed() || !refused(person).contains(topic);
    }

    Set<Topic> refused(PersonId person) {
        var refused = EnumSet.noneOf(Topic.class);
        refused.addAll(
                db.sql("select topic from mail_refusals where person = ?")
                        .param(person.value())
                        .query((row, _) -> Topic.valueOf(row.getString(1)))
                        .list());
        return refused;
    }

    /** From now on the person gets these of the letters they can choose, and no others. */
    @Transactional
    public void choose(PersonId person, Collection<Topic> wanted) {
        db.sql("delete from mail_refusals where person = ?").param(person.value()).update();
        for (var topic : Topic.chosen()) {
            if (!wanted.contains(topic)) {
                refuse(person, topic);
            }
        }
    }

    /** No more letters about this; without effect for those the co-op owes. */
    public void refuse(PersonId person, Topic topic) {
        if (!topic.owed()) {
            db.sql("insert into mail_refusals values (?, ?) on conflict do nothing")
                    .params(person.value(), topic.name())
                    .update();
        }
    }
}

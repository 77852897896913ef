import { displayOf, idOf } from "../platform/Row";
import { fetchRows } from "../platform/webApi";
import { composeFetch } from "../views/ViewQuery";
import { readSavedQueries } from "../views/SavedQuery";

export interface UserCard {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly team: string;
  readonly manager: string;
}

const usersPerPage = 24;

// Accounts of the platform itself have no job title and are nobody to sign in as; they stay findable by name.
const people = `<savedqueries>
  <savedquery>
    <savedqueryid>people</savedqueryid><querytype>0</querytype>
    <fetchxml><fetch><entity name="systemuser">
      <attribute name="systemuserid" /><attribute name="fullname" /><attribute name="title" />
      <attribute name="businessunitid" /><attribute name="parentsystemuserid" />
      <order attribute="fullname" />
      <filter><condition attribute="isdisabled" operator="eq" value="0" /></filter>
    </entity></fetch></fetchxml>
  </savedquery>
  <savedquery>
    <savedqueryid>find</savedqueryid><querytype>4</querytype>
    <fetchxml><fetch><entity name="systemuser"><filter type="or" isquickfindfields="1">
      <condition attribute="fullname" operator="like" value="{0}" />
      <condition attribute="lastname" operator="like" value="{0}" />
      <condition attribute="title" operator="like" value="{0}" />
    </filter></entity></fetch></fetchxml>
  </savedquery>
</savedqueries>`;

/** Asked before anyone has signed in, so the host answers as its built-in administrator. */
export async function findUsers(search: string, page: number, signal: AbortSignal): Promise<{ users: readonly UserCard[]; more: boolean }> {
  const [view, quickFind] = readSavedQueries(new DOMParser().parseFromString(people, "application/xml").documentElement);
  if (view === undefined) throw new Error("The list of people has no query.");
  const fetch = composeFetch({ view, page, rowsPerPage: usersPerPage, search: { text: search.trim(), quickFind, primaryName: "fullname" } });
  const { rows, moreRows } = await fetchRows("systemusers", fetch, signal);
  const users = rows.map((row) => ({
    id: idOf(row, "systemuserid"),
    name: displayOf(row, "fullname"),
    title: displayOf(row, "title"),
    team: displayOf(row, "businessunitid"),
    manager: displayOf(row, "parentsystemuserid"),
  }));
  return { users, more: moreRows };
}

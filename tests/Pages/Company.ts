import { WebApi } from "./WebApi";

/** A team of one manager and three reps with a year of deals, entered as people would. */
export interface Company {
  readonly manager: string;
  readonly rep: string;
  readonly repName: string;
}

const output = 427180000;
const aggregate = 427180000;
const units = { money: 427180000, number: 427180001 };
const count = 427180000;
const sum = 427180002;
const higherIsBetter = 427180000;

export async function makeCompany(api: WebApi): Promise<Company> {
  const [unit] = await api.rows("businessunits?$select=name");
  const manager = await user(api, unit?.businessunitid as string, "Maria", "Silva", "Sales manager", "Coaching Manager");
  const reps: string[] = [];
  for (const [first, last] of [["Ann", "Lee"], ["Ben", "Ortiz"], ["Chloe", "Dubois"]] as const) {
    reps.push(await user(api, unit?.businessunitid as string, first, last, "Sales representative", "Coaching Rep", manager));
  }
  const [rep = ""] = reps;
  await kpis(api, rep);
  await deals(api, rep);
  return { manager, rep, repName: "Ann Lee" };
}

async function user(api: WebApi, unit: string, first: string, last: string, title: string, role: string, manager?: string): Promise<string> {
  const id = await api.create("systemusers", {
    firstname: first,
    lastname: last,
    title,
    domainname: `${first}.${last}@example.com`.toLowerCase(),
    internalemailaddress: `${first}.${last}@example.com`.toLowerCase(),
    "businessunitid@odata.bind": `/businessunits(${unit})`,
    ...(manager === undefined ? {} : { "parentsystemuserid@odata.bind": `/systemusers(${manager})` }),
  });
  for (const name of [role, "System Customizer", "Basic User", "Salesperson"]) {
    const [found] = await api.rows(`roles?$select=name&$filter=name eq '${name}'`);
    if (found === undefined) continue;
    await api.call(`systemusers(${id})/systemuserroles_association/$ref`, { "@odata.id": `roles(${found.roleid as string})` });
  }
  return id;
}

async function kpis(api: WebApi, rep: string): Promise<void> {
  const shared = { coach_calculation: aggregate, coach_direction: higherIsBetter, coach_hidden: false };
  const won = '<filter><condition attribute="statecode" operator="eq" value="1" /></filter>';
  const revenue = await api.create("coach_kpidefinitions", {
    ...shared, coach_key: "revenue", coach_name: "Revenue", coach_category: output, coach_unit: units.money, coach_headline: true, coach_order: 1,
    coach_table: "opportunity", coach_usercolumn: "coach_closedowner", coach_datecolumn: "actualclosedate", coach_aggregate: sum,
    coach_valuecolumn: "actualvalue_base", coach_filter: won,
  });
  await api.create("coach_kpidefinitions", {
    ...shared, coach_key: "new_opportunities", coach_name: "New opportunities", coach_category: output + 1, coach_unit: units.number, coach_headline: false,
    coach_order: 2, coach_feeds: "revenue", coach_table: "opportunity", coach_usercolumn: "coach_openedowner", coach_datecolumn: "createdon", coach_aggregate: count,
  });
  const months = Object.fromEntries(Array.from({ length: 12 }, (_, month) => [`coach_m${String(month + 1).padStart(2, "0")}`, 50_000]));
  for (const year of [new Date().getUTCFullYear() - 1, new Date().getUTCFullYear()]) {
    await api.create("coach_kpigoals", {
      "coach_rep@odata.bind": `/systemusers(${rep})`, "coach_kpi@odata.bind": `/coach_kpidefinitions(${revenue})`,
      coach_year: year, coach_annualvalue: 600_000, ...months,
    });
  }
}

/** One deal won in each of the last seven months, the later the larger. */
async function deals(api: WebApi, rep: string): Promise<void> {
  const account = await api.create("accounts", { name: "Alpine Hotels" });
  const today = new Date();
  for (let monthsAgo = 7; monthsAgo >= 1; monthsAgo--) {
    const closed = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - monthsAgo, 15)).toISOString().slice(0, 10);
    const deal = await api.create("opportunities", {
      name: `Renovation ${monthsAgo}`, estimatedvalue: 60_000 - monthsAgo * 4_000, estimatedclosedate: closed,
      "customerid_account@odata.bind": `/accounts(${account})`, "ownerid@odata.bind": `/systemusers(${rep})`,
    });
    await api.call("WinOpportunity", {
      Status: 3,
      OpportunityClose: { "opportunityid@odata.bind": `/opportunities(${deal})`, subject: "Won", actualend: closed, actualrevenue: 60_000 - monthsAgo * 4_000 },
    });
  }
  await api.create("opportunities", { name: "Spa extension", estimatedvalue: 30_000, "customerid_account@odata.bind": `/accounts(${account})`, "ownerid@odata.bind": `/systemusers(${rep})` });
}

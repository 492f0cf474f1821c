import { ends, type Feature, final, only, single, size } from './feature.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { classNouns } from './words.ts';

/** Endings of the names of things, by what they name. */
const things = {
  endsInstitution:
    /((?<![布格结大全开棋僵])局|(?<![全内外干局西东中南北])部|(?<!原)委|院|(?<![社机体])会|会议|委员会|机构|机关|组织|集团|公司|协会|学会|大学|学院|研究所|实验室|办公厅|办公室|小组|法院|政府|部门|政治局|大会|全会|银行)$/,
  endsPlace: /(省|市|县|区|州|镇|乡|湾区|新区|园区|城|半岛|三角|盟|港)$/,
  endsDocument:
    /((?<![方不算无用手语做想看说疗书立执司违合非演魔兵设办])法|(?<=办)法|条例|规定|办法|纲要|规划|建议|意见|方案|公报|宣言|公约|细则|章程|准则|标准|报告|决议|决定|证书|许可证|目录|清单)$/,
  endsSystem: /(制度|机制|体系|体制|系统|平台|网络|设施|中心|基地|工程|计划|战略|行动|模式|政策|道路|格局)$/,
  endsEconomy: /(企业|产业|行业|经济|金融|资本|市场|投资|贸易|产品|基金|服务业|生产力|链)$/,
  endsTechnology:
    /(技术|科技|智能|制造|通信|能|接口|芯片|材料|算法|算力|数据|网|仪|器|机|机器人|软件|设备|装置|体)$/,
  endsPerson: /(人|者|员|人员|书记|主席|总理|部长|主任|院士|教授|代表|干部|负责人|家)$/,
};

/** How a candidate ends: the suffixes that name a class of things. */
export const endingFeatures: Record<string, Feature> = {
  property: only(single, ends(/(性)$/)),
  committee: only(
    (row) => !single(row),
    ends(
      /(委员会|领导小组|办公厅|办公室|实验室|研究院|研究所|大学|集团|公司|协会|学会|基金会|常委会|总局|部门|机关|机构)$/,
    ),
  ),
  longInstitution: only(
    (row) => size(row) > 3,
    ends(/(委员会|小组|办公厅|办公室|实验室|院|所|大学|集团|公司|协会|学会|会|局|部门|机关|机构)$/),
  ),
  endsInstitution: ends(things.endsInstitution),
  endsPlace: ends(things.endsPlace),
  endsDocument: ends(things.endsDocument),
  endsSystem: ends(things.endsSystem),
  endsEconomy: ends(things.endsEconomy),
  endsTechnology: ends(things.endsTechnology),
  endsPerson: ends(things.endsPerson),
  endsAbstract: ends(/(主义|性|化|度|率|权|力|观|论|学|型|量)$/),
  endsAction: ends(
    /(审查|评估|监测|监督|保护|治理|管理|审批|认证|检测|许可|处罚|谈话|约谈|考核|执法|登记|备案|转化|转让|处理|交易|采购|融资|改革|安全|预警|响应)$/,
  ),
};

const thingEnds = Object.values(things).map(ends);

/** Does it end as names of things do? */
export function isNameEnd(row: MergedRow, corpus: CorpusRows): boolean {
  return classNouns.has(final(row)) || thingEnds.some((end) => end(row, corpus) > 0);
}
